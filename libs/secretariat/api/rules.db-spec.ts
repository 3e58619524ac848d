import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { SecretariatDirectory, SecretariatModule, secretariatEntities } from './index';
import { type TestSecretariat, aSecretariat, durango as durangoItself } from './testing';

const now = '2019-01-15T18:00:00.000Z';
let test: TestApplication;
let durango: TestSecretariat;
let facilitator: TestRequests;
let official: TestRequests;
let places = 0;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule],
    entities: [...identityEntities, ...secretariatEntities],
    openSession,
  });
});
afterAll(() => test.stop());

beforeEach(async () => {
  // Each test changes what holds: it gets a secretariat of its own
  places += 1;
  const letter = String.fromCharCode(64 + places);
  durango = await aSecretariat(test, { ...durangoItself, code: `MX-R${letter}A`, inegi: `r${places}`, slug: `durango-${places}`, folioPrefix: `DR${letter}` });
  facilitator = await test.signInAs(durango.people.facilitator.accountId);
  official = await test.signInAs(durango.people.official.accountId);
});

const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map(({ code }) => code);
const ofSecretariat = (rest: string) => `/api/v1/secretariats/${durango.id}${rest}`;

describe('The rules of a secretariat', () => {
  const door = () => ofSecretariat('/rules/consultation-days');
  const change = { value: 20, source: 'Lineamientos, artículo 12', reason: 'Acordado en sesión', from: '2019-02-01' };
  const rule = async (code: string) =>
    (await test.stranger.get(`/api/v1/entities/${durango.slug}/rules`)).body.rules.find((each: { code: string }) => each.code === code);
  const consultationDays = (at: string) => test.app.get(SecretariatDirectory).rule(durango.id, 'consultation-days', at);

  it('are read by anybody: the common ones with their source, until there is another', async () => {
    const { body } = await test.stranger.get(`/api/v1/entities/${durango.slug}/rules`);
    expect(body).toMatchObject({ secretariat: { id: durango.id }, today: '2019-01-15' });
    expect(body.rules).toHaveLength(7);
    expect(body.rules[1]).toMatchObject({ code: 'calendar-notice-days', current: { value: 14, isOwn: false, source: 'OGP: calendario publicado 14 días antes' }, past: [] });
    expect(body.can.changeRules.map(({ code }: { code: string }) => code)).toEqual(['secretariat.not-found']);
    expect((await test.stranger.get('/api/v1/entities/atlantida/rules')).body.code).toBe('secretariat.not-found');
  });

  it('hold from the day on that is said, and the common one before', async () => {
    expect((await official.put(door(), change)).status).toBe(403);
    expect((await facilitator.put(door(), change)).status).toBe(204);
    expect(await consultationDays('2019-01-31T18:00:00.000Z')).toBe(15);
    expect(await consultationDays('2019-02-01T06:00:00.000Z')).toBe(20);
    expect(await rule('consultation-days')).toMatchObject({ current: { value: 15, isOwn: false }, foreseen: [{ value: 20, reason: 'Acordado en sesión' }] });
    const [entry] = await test.sql.many<{ after: object }>(`SELECT after FROM journal_entry WHERE chain = $1 AND action = 'rule.changed'`, [durango.id]);
    expect(entry?.after).toMatchObject({ code: 'consultation-days', value: 20, validFrom: '2019-02-01T06:00:00.000Z' });
  });

  it('are corrected before they begin, and go on from one to the next', async () => {
    await facilitator.put(door(), change);
    expect((await facilitator.put(door(), { ...change, value: 25 })).status).toBe(204);
    expect((await facilitator.put(door(), { ...change, value: 18, from: '2019-01-15' })).status).toBe(204);
    expect(await consultationDays(now)).toBe(18);
    expect(await consultationDays('2019-03-01T18:00:00.000Z')).toBe(25);
    expect((await rule('consultation-days')).foreseen).toHaveLength(1);
  });

  it('never change for a day that is past, and tell all that is wrong', async () => {
    const wrong = await facilitator.put(door(), { value: 0, source: ' ', reason: '', from: '2019-01-14' });
    expect(wrong.status).toBe(400);
    expect(codesOf(wrong)).toEqual(['secretariat.rule-out-of-range', 'secretariat.past-is-not-rewritten', 'secretariat.source-missing', 'secretariat.reason-missing']);
    expect((await facilitator.put(ofSecretariat('/rules/quorum-of-the-moon'), change)).body.code).toBe('secretariat.rule-not-found');
  });

  it('give way to the common one again', async () => {
    const back = { reason: 'Bastan los comunes', from: '2019-03-01' };
    expect((await facilitator.delete(door(), back)).body.code).toBe('secretariat.rule-is-common-already');
    await facilitator.put(door(), { ...change, from: '2019-01-15' });
    expect((await facilitator.delete(door(), back)).status).toBe(204);
    expect(await consultationDays('2019-02-28T18:00:00.000Z')).toBe(20);
    expect(await consultationDays('2019-03-01T18:00:00.000Z')).toBe(15);
    expect((await rule('consultation-days')).current).toMatchObject({ value: 20, endedBecause: 'Bastan los comunes' });
  });

  it('are decided once when two decide at once', async () => {
    const answers = await Promise.all([21, 22].map((value) => facilitator.put(door(), { ...change, value })));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await rule('consultation-days')).foreseen).toHaveLength(1);
  });
});

describe('The sectors of a secretariat', () => {
  const authorities = () => durango.sectorIds.official;
  const door = () => ofSecretariat(`/sectors/${authorities()}`);
  const change = { labelEs: 'Autoridades del estado', labelEn: 'State authorities', required: true, from: '2019-02-01', reason: 'Nuevos lineamientos' };

  it('are called otherwise from a day on, and keep their seats and the name of before', async () => {
    expect((await official.put(door(), change)).status).toBe(403);
    expect((await facilitator.put(door(), change)).status).toBe(204);
    const directory = test.app.get(SecretariatDirectory);
    for (const [at, label] of [[now, 'Autoridades'], ['2019-02-01T18:00:00.000Z', 'Autoridades del estado']] as const) {
      const seats = (await directory.seatsInForce(null, durango.id, at)).filter(({ sectorCode }) => sectorCode === 'autoridad');
      expect(seats.map(({ sectorLabel, titularAccountId }) => [sectorLabel.es, titularAccountId])).toEqual([
        [label, durango.people.official.accountId],
        [label, durango.people.secondOfficial.accountId],
      ]);
    }
    const { sectors } = (await official.get(ofSecretariat('/sectors'))).body;
    expect(sectors.filter(({ code }: { code: string }) => code === 'autoridad')).toMatchObject([
      { state: 'foreseen', label: { es: 'Autoridades del estado' }, seats: 2, reason: 'Nuevos lineamientos' },
      { state: 'current', label: { es: 'Autoridades' }, seats: 2, validTo: '2019-02-01T06:00:00.000Z' },
    ]);
  });

  it('never do without the guarantor, and tell all that is wrong', async () => {
    const wrong = await facilitator.put(ofSecretariat(`/sectors/${durango.sectorIds.guarantor}`), { labelEs: '', labelEn: 'Guarantor', required: false, from: 'mañana', reason: ' ' });
    expect(codesOf(wrong)).toEqual(['secretariat.day-invalid', 'secretariat.sector-label-missing', 'secretariat.guarantor-is-required', 'secretariat.reason-missing']);
  });

  it('end when they have no seats', async () => {
    const reason = 'Se unió a otro';
    expect((await facilitator.delete(door(), { reason })).body).toMatchObject({ code: 'secretariat.sector-has-seats', reasons: [{ params: { seats: 2 } }] });
    const academia = { code: 'academia', labelEs: 'Academia', labelEn: 'Academia', role: 'civil-society', required: false };
    const { body } = await facilitator.post(ofSecretariat('/sectors'), academia);
    expect((await facilitator.delete(ofSecretariat(`/sectors/${body.id}`), { reason })).status).toBe(204);
    expect((await facilitator.delete(ofSecretariat(`/sectors/${body.id}`), { reason })).body.code).toBe('secretariat.sector-not-in-force');
    expect((await facilitator.post(ofSecretariat('/sectors'), academia)).status).toBe(201);
  });
});
