import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { CycleModule, LoadHistoricCycles, cycleEntities } from './index';

type Person = keyof TestSecretariat['people'];

let test: TestApplication;
let secretariats = 0;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule, CycleModule],
    entities: [...identityEntities, ...secretariatEntities, ...cycleEntities],
    openSession,
  });
});
afterAll(() => test.stop());

const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);

/** A secretariat with a working cycle in convening, and the facilitator's requests. */
async function aCycle() {
  secretariats += 1;
  const place = { ...sinaloa, code: `MX-T${secretariats}`, inegi: `t${secretariats}`, name: `Estado ${secretariats}`, slug: `estado-${secretariats}`, folioPrefix: `T${String.fromCharCode(65 + Math.floor(secretariats / 26), 65 + (secretariats % 26))}` };
  const secretariat = await aSecretariat(test, place);
  const as = (person: Person): Promise<TestRequests> => test.signInAs(secretariat.people[person].accountId);
  const facilitator = await as('facilitator');
  const opened = await facilitator.post(`/api/v1/secretariats/${secretariat.id}/cycles`, {});
  expect(opened.status).toBe(201);
  const cycleId = opened.body.id as string;
  return { secretariat, as, facilitator, cycleId, url: `/api/v1/cycles/${cycleId}` };
}

const openDay = { title: 'Mesa de apertura', kind: 'activity', phase: 'diagnosing', startsOn: '2019-02-15', endsOn: '2019-02-15' };

async function withCalendar(url: string, facilitator: TestRequests, startsOn = '2019-02-15') {
  await facilitator.post(`${url}/calendar`, { ...openDay, startsOn, endsOn: startsOn });
  await facilitator.put(`${url}/overview`, { base: '', text: 'Segundo ciclo.' });
  return facilitator.post(`${url}/calendar/publication`);
}

describe('opening', () => {
  it('starts a cycle in convening with the next number, once', async () => {
    const { secretariat, facilitator, cycleId } = await aCycle();
    const read = await facilitator.get(`/api/v1/entities/${secretariat.slug}/cycles/1`);
    expect(read.body).toMatchObject({ line: { cycle: { id: cycleId, number: 1, phase: 'convening', origin: 'work' } } });
    expect(codesOf(await facilitator.post(`/api/v1/secretariats/${secretariat.id}/cycles`, {}))).toEqual(['cycle.another-is-open']);
  });

  it('counts on from the record of the past', async () => {
    const secretariat = await aSecretariat(test, { ...sinaloa, code: 'MX-HIS', inegi: 'hi', slug: 'historia', folioPrefix: 'HIS' });
    const loader = test.app.get(LoadHistoricCycles);
    const load = () =>
      test.transactions.run({ kind: 'system' }, 'country.loaded', async (tx) => ({
        allowed: true,
        value: await loader.execute(tx, [{ secretariatId: secretariat.id, number: 1 }]),
      }));
    const first = await load();
    expect((await load()).get(secretariat.id)).toBe(first.get(secretariat.id));
    const facilitator = await test.signInAs(secretariat.people.facilitator.accountId);
    expect((await facilitator.post(`/api/v1/secretariats/${secretariat.id}/cycles`, {})).body).toMatchObject({ number: 2 });
    const list = await facilitator.get(`/api/v1/entities/historia/cycles`);
    expect(list.body.items).toMatchObject([{ number: 2, origin: 'work' }, { number: 1, origin: 'historic', phase: 'closed', openedAt: null }]);
    const past = await facilitator.post(`/api/v1/cycles/${first.get(secretariat.id)}/moves`, { from: 'closed', to: 'evaluating', reason: 'Falta algo' });
    expect([past.status, codesOf(past)]).toEqual([409, ['cycle.historic-record-stays']]);
  });

  it('by two facilitators at once happens once', async () => {
    const secretariat = await aSecretariat(test, { ...sinaloa, code: 'MX-DOS', inegi: 'ds', slug: 'dos', folioPrefix: 'DOS' });
    const facilitator = await test.signInAs(secretariat.people.facilitator.accountId);
    const answers = await Promise.all([1, 2, 3].map(() => facilitator.post(`/api/v1/secretariats/${secretariat.id}/cycles`, {})));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
  });
});

describe('who gets in', () => {
  const doors = [
    ['POST', 'moves', { from: 'convening', to: 'diagnosing' }],
    ['PUT', 'overview', { base: '', text: 'x' }],
    ['PUT', 'term', { startsOn: '2019-06-01', endsOn: '2020-05-31' }],
    ['POST', 'calendar', openDay],
    ['POST', 'calendar/publication', undefined],
  ] as const;

  it('is asked at every door that changes something', async () => {
    const { url, as } = await aCycle();
    const official = await as('official');
    const outsider = await as('outsider');
    const observer = await as('nationalObserver');
    const administrator = await as('administrator');
    for (const [method, path, body] of doors) {
      expect((await test.stranger.send(method, `${url}/${path}`, body)).status).toBe(401);
      expect(await official.send(method, `${url}/${path}`, body)).toMatchObject({ status: 403, body: { code: 'cycle.only-the-facilitator' } });
      for (const person of [outsider, observer, administrator]) expect((await person.send(method, `${url}/${path}`, body)).status).toBe(404);
    }
  });

  it('leaves the work to members and the line, the calendar and the trace to everybody', async () => {
    const { url, as, secretariat } = await aCycle();
    const contributor = await as('contributor');
    expect((await test.stranger.get(url)).status).toBe(401);
    expect((await (await as('nationalObserver')).get(url)).status).toBe(404);
    expect((await (await as('outsider')).get(`/api/v1/entities/${secretariat.slug}/cycles/1`)).status).toBe(404);
    expect((await contributor.get(url)).status).toBe(200);
    for (const path of ['phase-line', 'moves', 'calendar']) expect((await test.stranger.get(`${url}/${path}`)).status).toBe(200);
    expect((await test.stranger.get(`${url}/phase-line`)).body.gates).toBeNull();
    expect((await contributor.get(`${url}/phase-line`)).body.gates).toHaveLength(2);
  });

  it.each(['/api/v1/cycles/no-id', '/api/v1/cycles/00000000-0000-7000-8000-000000000000', '/api/v1/entities/nowhere/cycles/1', '/api/v1/entities/estado-1/cycles/99999', '/api/v1/entities/estado-1/cycles/uno'])(
    'finds nothing at %s',
    async (path) => {
      const { facilitator } = await aCycle();
      expect((await facilitator.get(path)).status).toBe(404);
    },
  );
});

describe('bad input', () => {
  it.each([
    ['a phase nobody knows', 'moves', { from: 'convening', to: 'paradise' }, 400],
    ['no phase to start from', 'moves', { to: 'diagnosing' }, 400],
    ['an unknown field', 'moves', { from: 'convening', to: 'diagnosing', force: true }, 400],
    ['an override without its parts', 'moves', { from: 'convening', to: 'diagnosing', overrides: [{ gate: 'seats-filled' }] }, 400],
    ['overrides that are no list', 'moves', { from: 'convening', to: 'diagnosing', overrides: 'all' }, 400],
    ['two overrides of one gate', 'moves', { from: 'convening', to: 'diagnosing', overrides: [1, 2].map(() => ({ gate: 'calendar-published-in-time', reason: 'a', agreement: 'b' })) }, 400],
    ['a date reversed', 'calendar', { ...openDay, endsOn: '2019-02-14' }, 400],
    ['a day that does not exist', 'calendar', { ...openDay, startsOn: '2019-02-30', endsOn: '2019-03-01' }, 400],
    ['an empty title', 'calendar', { ...openDay, title: '   ' }, 422],
    ['a title of 10,000 letters', 'calendar', { ...openDay, title: 'a'.repeat(10_000) }, 400],
    ['a title that is a list', 'calendar', { ...openDay, title: ['a'] }, 400],
  ])('%s is refused', async (_, path, body, status) => {
    const { url, facilitator } = await aCycle();
    const answer = await facilitator.post(`${url}/${path}`, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('keeps scripts as the text they are', async () => {
    const { url, facilitator } = await aCycle();
    const title = '<script>alert(1)</script>';
    await facilitator.post(`${url}/calendar`, { ...openDay, title });
    expect((await facilitator.get(`${url}/calendar`)).body.entries[0].title).toBe(title);
  });
});

describe('the calendar', () => {
  it('is published with overview and activity, counts its notice in the forum’s days, and opens its gate', async () => {
    const { url, facilitator } = await aCycle();
    expect(codesOf(await facilitator.post(`${url}/calendar/publication`))).toEqual(['cycle.overview-missing', 'cycle.calendar-without-activity']);
    expect((await withCalendar(url, facilitator)).status).toBe(201);
    const read = await test.stranger.get(`${url}/calendar`);
    expect(read.body).toMatchObject({ overview: 'Segundo ciclo.', notice: { days: 14 }, entries: [{ title: 'Mesa de apertura' }] });
    expect(read.body.notice.source).not.toBe('');
    const line = await facilitator.get(`${url}/phase-line`);
    expect(line.body.gates).toMatchObject([{ gate: 'calendar-published-in-time', strength: 'soft', reasons: [] }, { gate: 'seats-filled' }]);
    expect(line.body.nextDate).toMatchObject({ title: 'Mesa de apertura', daysLeft: 31 });
  });

  it('shows to the public what was published only', async () => {
    const { url, facilitator } = await aCycle();
    await withCalendar(url, facilitator);
    await facilitator.post(`${url}/calendar`, { ...openDay, title: 'En preparación', startsOn: '2019-03-01', endsOn: '2019-03-01' });
    expect((await test.stranger.get(`${url}/calendar`)).body.entries).toHaveLength(1);
    expect((await facilitator.get(`${url}/calendar`)).body.entries).toHaveLength(2);
  });

  it('loses its notice when the first activity is moved forward afterwards', async () => {
    const { url, facilitator } = await aCycle();
    await withCalendar(url, facilitator);
    const [entry] = (await facilitator.get(`${url}/calendar`)).body.entries;
    await facilitator.put(`${url}/calendar/${entry.id}`, { ...openDay, startsOn: '2019-01-20', endsOn: '2019-01-20' });
    const line = await facilitator.get(`${url}/phase-line`);
    expect(line.body.gates[0].reasons).toMatchObject([{ code: 'cycle.calendar-published-too-late', params: { notice: 5, noticeDays: 14 } }]);
  });

  it('drops an entry, and another cycle’s entry is not there', async () => {
    const { url, facilitator } = await aCycle();
    const other = await aCycle();
    const { id } = (await facilitator.post(`${url}/calendar`, openDay)).body;
    expect((await other.facilitator.delete(`${other.url}/calendar/${id}`)).status).toBe(404);
    expect((await facilitator.delete(`${url}/calendar/${id}`)).status).toBe(204);
    expect((await facilitator.delete(`${url}/calendar/${id}`)).status).toBe(404);
  });

  it('does not overwrite what somebody else wrote meanwhile', async () => {
    const { url, facilitator } = await aCycle();
    await facilitator.put(`${url}/overview`, { base: '', text: 'La una.' });
    const late = await facilitator.put(`${url}/overview`, { base: '', text: 'La otra.' });
    expect(late).toMatchObject({ status: 409, body: { reasons: [{ code: 'cycle.overview-changed-meanwhile', facts: { mine: 'La otra.', theirs: 'La una.' } }] } });
  });
});

describe('moving', () => {
  it('tells every reason, then moves, and records who, when and why', async () => {
    const { url, facilitator, secretariat } = await aCycle();
    const move = { from: 'convening', to: 'diagnosing', reason: 'Ya estamos todas' };
    expect(codesOf(await facilitator.post(`${url}/moves`, move))).toEqual(['cycle.calendar-not-published']);
    await withCalendar(url, facilitator);
    expect(await facilitator.post(`${url}/moves`, move)).toMatchObject({ status: 201, body: { phase: 'diagnosing' } });
    const trace = await facilitator.get(`${url}/moves`);
    expect(trace.body.moves).toMatchObject([
      { from: null, to: 'convening' },
      { from: 'convening', to: 'diagnosing', direction: 'forward', reason: 'Ya estamos todas', overrides: [], movedBy: secretariat.people.facilitator.name },
    ]);
    expect((await test.stranger.get(`${url}/moves`)).body.moves[1].movedBy).toBeNull();
    const journal = await test.sql.many<{ action: string }>(`SELECT action FROM journal_entry WHERE chain = $1 AND action = 'cycle.phase-moved'`, [secretariat.id]);
    expect(journal).toHaveLength(1);
  });

  it('is refused over an unfilled seat of a required sector, with the sector’s name', async () => {
    const { url, facilitator, secretariat } = await aCycle();
    await withCalendar(url, facilitator);
    await test.sql.many(`UPDATE appointment SET valid_to = '2019-01-01T00:00:00Z' WHERE seat_id = $1`, [secretariat.seats.guarantor.seatId]);
    const refused = await facilitator.post(`${url}/moves`, { from: 'convening', to: 'diagnosing' });
    expect(refused).toMatchObject({ status: 422, body: { reasons: [{ code: 'cycle.sector-has-unfilled-seats', params: { label: 'Autoridad garante' }, href: `/secretariado/${secretariat.slug}` }] } });
    const overridden = { from: 'convening', to: 'diagnosing', overrides: [{ gate: 'seats-filled', reason: 'No hay nadie', agreement: 'Acuerdo 1' }] };
    expect(codesOf(await facilitator.post(`${url}/moves`, overridden))).toEqual(['cycle.hard-gate-cannot-be-passed', 'cycle.sector-has-unfilled-seats']);
    await test.sql.many(`UPDATE seat SET recorded_vacant_at = now(), vacancy_note = 'Sin titular' WHERE id = $1`, [secretariat.seats.guarantor.seatId]);
    expect((await facilitator.post(`${url}/moves`, { from: 'convening', to: 'diagnosing' })).status).toBe(201);
  });

  it('passes a soft gate in writing, and the public reads it', async () => {
    const { url, facilitator } = await aCycle();
    const written = { gate: 'calendar-published-in-time', reason: 'El foro ya estaba convocado', agreement: 'Acuerdo 2/2019' };
    const move = (override: object) => facilitator.post(`${url}/moves`, { from: 'convening', to: 'diagnosing', overrides: [override] });
    expect(codesOf(await move({ ...written, agreement: ' ' }))).toEqual(['cycle.override-needs-an-agreement']);
    expect((await move(written)).status).toBe(201);
    expect((await test.stranger.get(`${url}/moves`)).body.moves[1].overrides).toEqual([written]);
    expect((await test.stranger.get(`${url}/phase-line`)).body.phases[0]).toMatchObject({ phase: 'convening', place: 'past', overrides: 1 });
  });

  it('goes back with a reason only', async () => {
    const { url, facilitator } = await aCycle();
    await withCalendar(url, facilitator);
    await facilitator.post(`${url}/moves`, { from: 'convening', to: 'diagnosing' });
    const back = (reason?: string) => facilitator.post(`${url}/moves`, { from: 'diagnosing', to: 'convening', ...(reason === undefined ? {} : { reason }) });
    expect(codesOf(await back())).toEqual(['cycle.going-back-needs-a-reason']);
    expect((await back('Renunció una organización')).body).toMatchObject({ phase: 'convening' });
  });

  it('never passes a hard gate that no area answers for', async () => {
    const { url, facilitator } = await aCycle();
    await withCalendar(url, facilitator);
    await facilitator.post(`${url}/moves`, { from: 'convening', to: 'diagnosing' });
    const refused = await facilitator.post(`${url}/moves`, { from: 'diagnosing', to: 'drafting' });
    expect([refused.status, codesOf(refused)]).toEqual([422, ['cycle.gate-cannot-be-checked', 'cycle.gate-cannot-be-checked']]);
  });

  it('twice at once has one outcome, and the other is told', async () => {
    const { url, facilitator, cycleId } = await aCycle();
    await withCalendar(url, facilitator);
    const answers = await Promise.all(Array.from({ length: 5 }, () => facilitator.post(`${url}/moves`, { from: 'convening', to: 'diagnosing' })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    for (const late of answers.filter((answer) => answer.status === 409)) expect(codesOf(late)).toEqual(['cycle.moved-meanwhile']);
    expect(await test.sql.many('SELECT id FROM phase_move WHERE cycle_id = $1', [cycleId])).toHaveLength(2);
  });

  it('cannot be rewritten afterwards, not even in the database', async () => {
    const { cycleId } = await aCycle();
    await expect(test.sql.many(`UPDATE phase_move SET reason = 'otro' WHERE cycle_id = $1`, [cycleId])).rejects.toThrow('permanent');
  });
});

describe('the term', () => {
  it('is set, and refused reversed', async () => {
    const { url, facilitator } = await aCycle();
    expect((await facilitator.put(`${url}/term`, { startsOn: '2019-06-01', endsOn: '2020-05-31' })).status).toBe(200);
    expect(codesOf(await facilitator.put(`${url}/term`, { startsOn: '2020-06-01', endsOn: '2019-05-31' }))).toEqual(['cycle.ends-before-it-starts']);
    expect((await facilitator.get(url)).body.line.cycle).toMatchObject({ termStart: '2019-06-01', termEnd: '2020-05-31' });
  });

  it('stays once the plan is consulted', async () => {
    const { url, facilitator, cycleId } = await aCycle();
    await test.sql.many(`UPDATE cycle SET phase = 'consulting' WHERE id = $1`, [cycleId]);
    expect(codesOf(await facilitator.put(`${url}/term`, { startsOn: '2019-06-01', endsOn: '2020-05-31' }))).toEqual(['cycle.term-already-consulted']);
  });
});

describe('languages', () => {
  it('tells the same refusal in Spanish and in English', async () => {
    const { url, facilitator } = await aCycle();
    const move = { from: 'convening', to: 'drafting' };
    expect((await facilitator.post(`${url}/moves`, move)).body.reasons[0].text).toBe('El ciclo no puede pasar de esa fase a la otra.');
    const english = await facilitator.with({ 'accept-language': 'en' }).post(`${url}/moves`, move);
    expect(english.body.reasons[0].text).toBe('The cycle cannot move from that phase to the other.');
  });
});

describe('the clock of the demonstration', () => {
  it('is moved forward by a facilitator, and by nobody else', async () => {
    const { facilitator, as } = await aCycle();
    const to = '2019-02-20T18:00:00.000Z';
    expect((await test.stranger.post('/api/v1/clock/moves', { to })).status).toBe(401);
    expect((await (await as('official')).post('/api/v1/clock/moves', { to })).status).toBe(403);
    expect((await facilitator.post('/api/v1/clock/moves', { to: 'mañana' })).status).toBe(400);
    expect((await facilitator.post('/api/v1/clock/moves', { to })).body).toEqual({ now: to });
    expect((await facilitator.post('/api/v1/clock/moves', { to: '2019-01-01T00:00:00.000Z' })).status).toBe(409);
  });
});
