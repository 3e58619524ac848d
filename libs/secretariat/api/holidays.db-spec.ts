import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { addBusinessDays } from '@tequio/kernel';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { SecretariatDirectory, SecretariatModule, secretariatEntities } from './index';
import { type TestSecretariat, aSecretariat, sinaloa } from './testing';

let test: TestApplication;
let durango: TestSecretariat;
let facilitator: TestRequests;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule],
    entities: [...identityEntities, ...secretariatEntities],
    openSession,
  });
  durango = await aSecretariat(test);
  await aSecretariat(test, sinaloa);
  facilitator = await test.signInAs(durango.people.facilitator.accountId);
});
afterAll(() => test.stop());

const door = (rest = '') => `/api/v1/secretariats/${durango.id}/holidays${rest}`;
const week = { from: '2019-04-15', to: '2019-04-21', label: 'Semana Santa', source: 'Acuerdo 2' };
const calendar = async (place: string, year: number) => (await test.stranger.get(`/api/v1/entities/${place}/holidays?year=${year}`)).body;
const datesOf = async (year: number) => (await calendar('durango', year)).days.map(({ onDate }: { onDate: string }) => onDate);

describe('The days that are no business days', () => {
  it('are for everybody those of the law in force that year', async () => {
    expect(await datesOf(2019)).toEqual(['2019-01-01', '2019-02-04', '2019-03-18', '2019-05-01', '2019-09-16', '2019-11-18', '2019-12-25']);
    expect(await datesOf(2018)).toContain('2018-12-01');
    expect(await datesOf(2024)).toContain('2024-10-01');
    expect(await datesOf(2030)).not.toContain('2030-12-01');
    expect((await calendar('durango', 2019)).days[1]).toMatchObject({ label: { es: 'Día de la Constitución' }, kind: 'statutory', source: 'Ley Federal del Trabajo, artículo 74, fracción II' });
    expect((await test.stranger.get('/api/v1/entities/durango/holidays?year=1066')).status).toBe(400);
    expect((await test.stranger.get('/api/v1/entities/atlantida/holidays')).body.code).toBe('secretariat.not-found');
  });

  it('are declared by whoever facilitates, for one secretariat and no other, once when two do it at once', async () => {
    expect((await (await test.signInAs(durango.people.official.accountId)).post(door(), week)).status).toBe(403);
    const answers = await Promise.all([1, 2].map(() => facilitator.post(door(), week)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('secretariat.no-business-day-in-between');
    const days = ['2019-04-15', '2019-04-16', '2019-04-17', '2019-04-18', '2019-04-19'];
    expect((await datesOf(2019)).filter((day: string) => day.startsWith('2019-04'))).toEqual(days);
    expect((await calendar('sinaloa', 2019)).days).toHaveLength(7);
    const [entry] = await test.sql.many<{ after: object }>(`SELECT after FROM journal_entry WHERE chain = $1 AND action = 'holidays.declared'`, [durango.id]);
    expect(entry?.after).toEqual({ days, label: 'Semana Santa', source: 'Acuerdo 2' });
  });

  it('are passed over by a term in business days', async () => {
    const holidays = await test.app.get(SecretariatDirectory).holidaysOf(durango.id, '2019-04-01', '2019-05-31');
    expect(addBusinessDays('2019-04-12', 10, holidays)).toBe('2019-05-06');
    expect((await calendar('durango', 2019)).tenBusinessDaysEnd).toBe('2019-01-29');
  });

  it('are not declared for what is past, and tell all that is wrong', async () => {
    const wrong = await facilitator.post(door(), { from: '2019-01-14', to: '2019-01-10', label: ' ', source: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'secretariat.past-is-not-rewritten',
      'secretariat.days-end-before-they-begin',
      'secretariat.holiday-label-missing',
      'secretariat.source-missing',
    ]);
  });

  it('are taken back before they come, with a reason; those of the law never', async () => {
    const reason = 'Se trabaja';
    expect((await facilitator.delete(door('/2019-04-15'), { reason: ' ' })).body.code).toBe('secretariat.reason-missing');
    expect((await facilitator.delete(door('/2019-04-15'), { reason })).status).toBe(204);
    expect((await facilitator.delete(door('/2019-04-15'), { reason })).body.code).toBe('secretariat.holiday-not-found');
    expect((await facilitator.delete(door('/2019-05-01'), { reason })).body.code).toBe('secretariat.holiday-not-found');
    expect((await facilitator.delete(door('/mañana'), { reason })).status).toBe(404);
  });
});
