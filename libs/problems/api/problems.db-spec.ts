import { randomUUID } from 'node:crypto';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { ProblemDirectory, ProblemsModule, problemsEntities } from './index';

type Person = keyof TestSecretariat['people'];

let test: TestApplication;
let secretariats = 0;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule],
    entities: [...identityEntities, ...secretariatEntities, ...cycleEntities, ...draftingEntities, ...deliberationEntities, ...problemsEntities],
    openSession,
  });
});
afterAll(() => test.stop());

const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);
const sheet = { urgency: 5, innovation: 3, 'social-benefit': 4, feasibility: 2 };

/** A secretariat gathering problems, and whoever is needed signed in. */
async function aCycle(phase = 'diagnosing') {
  secretariats += 1;
  const letters = String.fromCharCode(65 + Math.floor(secretariats / 26), 65 + (secretariats % 26));
  const place = { ...sinaloa, code: `MX-P${letters}`, inegi: `p${secretariats}`, name: `Estado ${letters}`, slug: `estado-${secretariats}`, folioPrefix: `P${letters}` };
  const secretariat = await aSecretariat(test, place);
  const cycleId = randomUUID();
  await test.sql.many(`INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at) VALUES ($1, $2, 2, $3, 'work', '2019-01-01T00:00:00Z')`, [
    cycleId,
    secretariat.id,
    phase,
  ]);
  const as = (person: Person): Promise<TestRequests> => test.signInAs(secretariat.people[person].accountId);
  return { secretariat, cycleId, as, facilitator: await as('facilitator'), osc: await as('civilSociety'), official: await as('official') };
}

async function opened(person: TestRequests, cycleId: string, title = 'Contaminación de ladrilleras'): Promise<string> {
  const answer = await person.post(`/api/v1/cycles/${cycleId}/problems`, { title });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

const write = (person: TestRequests, id: string, field: string, value: string, base: string | null = '') =>
  person.put(`/api/v1/drafts/problem/${id}/fields/${field}`, { base, value });

async function submitted(person: TestRequests, cycleId: string, title?: string): Promise<string> {
  const id = await opened(person, cycleId, title);
  await write(person, id, 'whatHappens', 'Las ladrilleras queman llantas.');
  await write(person, id, 'whoIsAffected', 'Las familias del oriente.');
  await write(person, id, 'where', 'Durango');
  await write(person, id, 'agenda', 'medio-ambiente', null);
  expect(await person.post(`/api/v1/problems/${id}/submission`)).toMatchObject({ status: 200, body: { state: 'submitted' } });
  return id;
}

async function openedRound(facilitator: TestRequests, cycleId: string): Promise<string> {
  const answer = await facilitator.post(`/api/v1/cycles/${cycleId}/scoring-rounds`);
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

describe('a row of evidence', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'no es una dirección'])('is not added with the link %s, whole or cell by cell', async (link) => {
    const { cycleId, osc } = await aCycle();
    const rows = `/api/v1/drafts/problem/${await opened(osc, cycleId)}/rows/evidence`;
    const refused = await osc.post(rows, { cells: { claim: 'Hay humo', source: 'Vecinos', link } });
    expect([refused.status, refused.body.reasons[0].at]).toEqual([400, 'evidence.link']);
    expect((await osc.post(rows, { cells: { claim: 'Hay humo', source: 'Vecinos', link: 'https://durango.gob.mx/aire' } })).status).toBe(201);
  });
});

describe('writing a problem', () => {
  it('begins with a title, grows field by field, and is submitted when it says enough', async () => {
    const { osc, official, cycleId, secretariat } = await aCycle();
    const id = await opened(osc, cycleId);
    expect(codesOf(await osc.post(`/api/v1/problems/${id}/submission`))).toEqual([
      'problems.what-happens-missing',
      'problems.who-is-affected-missing',
      'problems.where-missing',
      'problems.agenda-missing',
    ]);
    await write(official, id, 'where', 'Durango');
    const page = await osc.get(`/api/v1/cycles/${cycleId}/problems/1`);
    expect(page.body).toMatchObject({
      id,
      number: 1,
      state: 'draft',
      content: { title: 'Contaminación de ladrilleras', where: 'Durango', evidence: [] },
      can: { edit: [], prioritise: [{ code: 'problems.only-the-facilitator' }] },
    });
    expect(page.body.can.submit.map((reason: { at: string }) => reason.at)).toEqual(['whatHappens', 'whoIsAffected', 'agenda']);
    expect(page.body.authors.map((author: { name: string }) => author.name)).toEqual([
      secretariat.people.civilSociety.name,
      secretariat.people.official.name,
    ]);
  });

  it('takes only agendas of the list and links of the web', async () => {
    const { osc, cycleId } = await aCycle();
    const id = await opened(osc, cycleId);
    expect(codesOf(await write(osc, id, 'agenda', 'astrologia', null))).toEqual(['problems.agenda-unknown']);
    const row = await osc.post(`/api/v1/drafts/problem/${id}/rows/evidence`, {});
    expect(row.status).toBe(201);
    expect(codesOf(await write(osc, id, `evidence.${row.body.rowId}.link`, 'javascript:alert(1)'))).toEqual(['problems.link-is-no-web-address']);
    expect((await write(osc, id, `evidence.${row.body.rowId}.link`, 'https://www.inegi.org.mx/')).status).toBe(200);
  });

  it('numbers problems one after another, also when many begin at once', async () => {
    const { osc, official, cycleId } = await aCycle();
    const answers = await Promise.all([osc, official, osc, official, osc].map((person) => person.post(`/api/v1/cycles/${cycleId}/problems`, { title: 'Agua' })));
    expect(answers.map((answer) => answer.body.number).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['an empty title', { title: '  ' }, 422],
    ['no title', {}, 400],
    ['a title that is a number', { title: 4 }, 400],
    ['a title of 201 letters', { title: 'a'.repeat(201) }, 400],
    ['a field that is not asked for', { title: 'Agua', state: 'prioritised' }, 400],
  ])('is refused with %s', async (_, body, status) => {
    const { osc, cycleId } = await aCycle();
    expect((await osc.post(`/api/v1/cycles/${cycleId}/problems`, body)).status).toBe(status);
  });

  it('is not begun outside its phase', async () => {
    const { osc, cycleId } = await aCycle('convening');
    expect(await osc.post(`/api/v1/cycles/${cycleId}/problems`, { title: 'Agua' })).toMatchObject({ status: 409, body: { code: 'problems.not-in-this-phase' } });
  });
});

describe('who gets in', () => {
  it('is asked at every door', async () => {
    const { as, osc, cycleId } = await aCycle();
    const id = await opened(osc, cycleId);
    const problem = `/api/v1/problems/${id}`;
    const doors = [
      ['POST', `/api/v1/cycles/${cycleId}/problems`, { title: 'Agua' }, ['facilitator', 'contributor', 'monitor']],
      ['POST', `${problem}/submission`, undefined, ['facilitator', 'contributor', 'monitor']],
      ['POST', `${problem}/withdrawal`, undefined, ['facilitator', 'official', 'monitor']],
      ['POST', `${problem}/merge`, { intoId: randomUUID(), reason: 'x' }, ['civilSociety', 'official', 'contributor', 'monitor']],
      ['POST', `${problem}/set-aside`, { reason: 'x' }, ['official', 'contributor', 'monitor']],
      ['POST', `${problem}/restoring`, undefined, ['civilSociety', 'guarantor']],
      ['POST', `${problem}/prioritisation`, { agreement: 'x' }, ['civilSociety', 'official', 'guarantor', 'contributor', 'monitor']],
      ['POST', `${problem}/attachments`, { fileId: randomUUID() }, ['facilitator', 'contributor', 'monitor']],
      ['POST', `/api/v1/cycles/${cycleId}/scoring-rounds`, undefined, ['civilSociety', 'official', 'contributor', 'monitor']],
    ] as const;
    for (const [method, path, body, mayNot] of doors) {
      expect((await test.stranger.send(method, path, body)).status).toBe(401);
      for (const person of mayNot) expect([path, person, (await (await as(person)).send(method, path, body)).status]).toEqual([path, person, 403]);
      for (const person of ['outsider', 'nationalObserver', 'administrator'] as const) {
        expect([path, person, (await (await as(person)).send(method, path, body)).status]).toEqual([path, person, 404]);
      }
    }
  });

  it('lets every member read, and nobody else', async () => {
    const { as, osc, cycleId } = await aCycle();
    const id = await opened(osc, cycleId);
    for (const path of [`/api/v1/cycles/${cycleId}/problems`, `/api/v1/problems/${id}`, `/api/v1/cycles/${cycleId}/problems/1`, `/api/v1/cycles/${cycleId}/scoring-rounds`]) {
      expect((await test.stranger.get(path)).status).toBe(401);
      for (const person of ['facilitator', 'official', 'contributor', 'monitor'] as const) expect((await (await as(person)).get(path)).status).toBe(200);
      for (const person of ['outsider', 'nationalObserver', 'administrator'] as const) expect((await (await as(person)).get(path)).status).toBe(404);
    }
  });
});

describe('scoring', () => {
  it('hides scores from all but the scorer until the round closes, then ranks with its spread', async () => {
    const { osc, official, as, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    const other = await submitted(official, cycleId, 'Agua de calidad');
    const round = await openedRound(facilitator, cycleId);
    expect((await osc.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: sheet })).status).toBe(200);
    expect((await osc.put(`/api/v1/scoring-rounds/${round}/scores/${other}`, { scores: { ...sheet, urgency: 1 } })).status).toBe(200);
    expect((await official.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: { ...sheet, urgency: 1 } })).status).toBe(200);

    const mine = await osc.get(`/api/v1/cycles/${cycleId}/scoring-rounds`);
    expect(mine.body.open).toMatchObject({ seatsScored: 2, seats: 5, sheet: [{ problemId: id, mine: sheet }, { problemId: other, mine: { urgency: 1 } }] });
    for (const person of ['facilitator', 'secondCivilSociety', 'alternateOfficial', 'monitor'] as const) {
      const seen = await (await as(person)).get(`/api/v1/cycles/${cycleId}/scoring-rounds`);
      expect(seen.body.open.sheet.map((row: { mine: unknown }) => row.mine)).toEqual([null, null]);
      expect(seen.body.ranking).toBeNull();
    }
    expect(await facilitator.get(`/api/v1/scoring-rounds/${round}/ranking`)).toMatchObject({ status: 409, body: { code: 'problems.round-still-open' } });
    const journaled = await test.sql.many<{ after: unknown }>(`SELECT after FROM journal_entry WHERE action = 'problem.scored' AND subject_id = $1`, [id]);
    expect(JSON.stringify(journaled)).not.toContain('urgency');

    expect((await facilitator.post(`/api/v1/scoring-rounds/${round}/close`)).status).toBe(200);
    const ranking = await (await as('contributor')).get(`/api/v1/scoring-rounds/${round}/ranking`);
    expect(ranking.body.items).toMatchObject([
      { number: 1, rank: 1, mean: 3, spread: 0.5, seats: 2 },
      { number: 2, rank: 2, mean: 2.5, spread: 0, seats: 1 },
    ]);
    expect(codesOf(await osc.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: sheet }))).toEqual(['problems.round-already-closed']);
  });

  it.each([
    ['a missing criterion', { urgency: 5 }, 422],
    ['a six', { ...sheet, urgency: 6 }, 400],
    ['a half', { ...sheet, urgency: 1.5 }, 400],
    ['a word', { ...sheet, urgency: 'cinco' }, 400],
    ['a criterion of its own', { ...sheet, sympathy: 5 }, 400],
    ['a list', [5, 5, 5, 5], 400],
  ])('refuses %s', async (_, scores, status) => {
    const { osc, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    const round = await openedRound(facilitator, cycleId);
    expect((await osc.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores })).status).toBe(status);
  });

  it('is for seats, and for problems of the same cycle', async () => {
    const { osc, as, facilitator, cycleId } = await aCycle();
    const elsewhere = await aCycle();
    const id = await submitted(osc, cycleId);
    const foreign = await submitted(elsewhere.osc, elsewhere.cycleId);
    const round = await openedRound(facilitator, cycleId);
    for (const person of ['facilitator', 'contributor', 'monitor'] as const) {
      expect((await (await as(person)).put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: sheet })).status).toBe(403);
    }
    expect((await osc.put(`/api/v1/scoring-rounds/${round}/scores/${foreign}`, { scores: sheet })).status).toBe(404);
    expect((await elsewhere.osc.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: sheet })).status).toBe(404);
    expect((await elsewhere.facilitator.post(`/api/v1/scoring-rounds/${round}/close`)).status).toBe(404);
  });

  it('keeps what is scored as it is', async () => {
    const { osc, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    await openedRound(facilitator, cycleId);
    expect(codesOf(await write(osc, id, 'causes', 'Otra'))).toContain('problems.being-scored');
    expect(codesOf(await osc.post(`/api/v1/problems/${id}/withdrawal`))).toEqual(['problems.being-scored']);
    expect(codesOf(await facilitator.post(`/api/v1/problems/${id}/set-aside`, { reason: 'x' }))).toEqual(['problems.being-scored']);
  });

  it('opens one round at a time, over something', async () => {
    const { osc, facilitator, cycleId } = await aCycle();
    expect(codesOf(await facilitator.post(`/api/v1/cycles/${cycleId}/scoring-rounds`))).toEqual(['problems.nothing-to-score']);
    await submitted(osc, cycleId);
    const answers = await Promise.all([1, 2, 3].map(() => facilitator.post(`/api/v1/cycles/${cycleId}/scoring-rounds`)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
  });

  it('against a closing round either counts or is refused, never half', async () => {
    const { osc, official, as, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    const round = await openedRound(facilitator, cycleId);
    const guarantor = await as('guarantor');
    const score = (person: TestRequests) => person.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: sheet });
    const [first, second, closed, third] = await Promise.all([score(osc), score(official), facilitator.post(`/api/v1/scoring-rounds/${round}/close`), score(guarantor)]);
    expect(closed.status).toBe(200);
    const scored = [first, second, third].filter((answer) => answer.status === 200).length;
    for (const answer of [first, second, third]) expect([200, 409]).toContain(answer.status);
    const ranking = await osc.get(`/api/v1/scoring-rounds/${round}/ranking`);
    expect(ranking.body.items.map((item: { seats: number }) => item.seats)).toEqual(scored === 0 ? [] : [scored]);
    const [told] = await test.sql.many<{ sheets: number }>(
      `SELECT (after ->> 'sheets')::int AS sheets FROM journal_entry WHERE action = 'scoring-round.closed' AND subject_id = $1`,
      [round],
    );
    expect(told?.sheets).toBe(scored);
  });
});

describe('settling', () => {
  it('prioritises what was scored, by an agreement, and clears the gates of the phase', async () => {
    const { osc, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    const left = await opened(osc, cycleId, 'Agua');
    const prioritise = (agreement: string) => facilitator.post(`/api/v1/problems/${id}/prioritisation`, { agreement });
    expect(codesOf(await prioritise('Acuerdo 1'))).toEqual(['problems.not-scored-yet']);
    const round = await openedRound(facilitator, cycleId);
    await osc.put(`/api/v1/scoring-rounds/${round}/scores/${id}`, { scores: sheet });
    await facilitator.post(`/api/v1/scoring-rounds/${round}/close`);
    expect(codesOf(await prioritise(' '))).toEqual(['problems.agreement-missing']);
    expect(await prioritise('Acuerdo 1/2019')).toMatchObject({ status: 200, body: { state: 'prioritised' } });

    const move = () => facilitator.post(`/api/v1/cycles/${cycleId}/moves`, { from: 'diagnosing', to: 'drafting' });
    const refused = await move();
    expect(refused).toMatchObject({ status: 422, body: { reasons: [{ code: 'cycle.problem-not-settled', params: { label: 'Agua' } }] } });
    expect(refused.body.reasons[0].href).toMatch(/\/trabajo\/estado-\d+\/2\/problemas\/2$/);
    await facilitator.post(`/api/v1/problems/${left}/set-aside`, { reason: 'No es competencia del estado' });
    expect((await move()).status).toBe(201);
    expect(await test.app.get(ProblemDirectory).prioritisedOf(null, cycleId)).toMatchObject([{ id, number: 1, agenda: 'medio-ambiente', content: { where: 'Durango' } }]);
  });

  it('merges a duplicate, which keeps its page and gives its authors to the survivor', async () => {
    const { osc, official, facilitator, cycleId, secretariat } = await aCycle();
    const survivor = await submitted(osc, cycleId);
    const duplicate = await submitted(official, cycleId, 'Humo de ladrilleras');
    const merge = (id: string, intoId: string, reason = 'Es el mismo humo') => facilitator.post(`/api/v1/problems/${id}/merge`, { intoId, reason });
    expect(codesOf(await merge(duplicate, duplicate, ''))).toEqual(['problems.survivor-is-itself', 'problems.reason-missing']);
    expect(codesOf(await merge(duplicate, randomUUID()))).toEqual(['problems.survivor-unknown']);
    expect((await merge(duplicate, survivor)).status).toBe(200);
    expect((await osc.get(`/api/v1/problems/${duplicate}`)).body).toMatchObject({ state: 'merged', mergedInto: { id: survivor, number: 1 }, reason: 'Es el mismo humo' });
    const page = await osc.get(`/api/v1/problems/${survivor}`);
    expect(page.body.duplicates).toMatchObject([{ id: duplicate, number: 2 }]);
    expect(page.body.authors.map((author: { name: string }) => author.name).toSorted()).toEqual(
      [secretariat.people.civilSociety.name, secretariat.people.official.name].toSorted(),
    );
    expect(codesOf(await write(official, duplicate, 'causes', 'Otra'))).toContain('problems.text-is-closed');
  });

  it('of two merges against each other lets one win', async () => {
    const { osc, facilitator, cycleId } = await aCycle();
    const a = await submitted(osc, cycleId, 'Humo');
    const b = await submitted(osc, cycleId, 'Ladrilleras');
    const merge = (id: string, intoId: string) => facilitator.post(`/api/v1/problems/${id}/merge`, { intoId, reason: 'Lo mismo' });
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  });

  it('lets authors withdraw and set aside their own, with a reason, and the facilitation take it up again', async () => {
    const { osc, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    expect((await osc.post(`/api/v1/problems/${id}/withdrawal`)).body).toMatchObject({ state: 'draft' });
    expect(codesOf(await osc.post(`/api/v1/problems/${id}/set-aside`, { reason: ' ' }))).toEqual(['problems.reason-missing']);
    expect((await osc.post(`/api/v1/problems/${id}/set-aside`, { reason: 'Ya se atiende' })).body).toMatchObject({ state: 'set-aside' });
    expect((await facilitator.post(`/api/v1/problems/${id}/restoring`)).body).toMatchObject({ state: 'submitted' });
  });

  it('submits once when asked twice at once', async () => {
    const { osc, facilitator, cycleId } = await aCycle();
    const id = await submitted(osc, cycleId);
    await osc.post(`/api/v1/problems/${id}/withdrawal`);
    const answers = await Promise.all([1, 2, 3].map(() => osc.post(`/api/v1/problems/${id}/submission`)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409]);
    expect((await facilitator.get(`/api/v1/cycles/${cycleId}/problems?state=submitted`)).body).toMatchObject({ total: 1, countByState: { submitted: 1, draft: 0 } });
  });
});

describe('attachments', () => {
  const upload = async (person: TestRequests) => {
    const boundary = 'limit';
    const body = [`--${boundary}`, 'content-disposition: form-data; name="file"; filename="../../medición.txt"', 'content-type: text/plain', '', 'PM10: 120', `--${boundary}--`, ''].join('\r\n');
    return person.with({ 'content-type': `multipart/form-data; boundary=${boundary}` }).post('/api/v1/files', body);
  };

  it('are added by those who write, and read by members only', async () => {
    const { osc, official, as, cycleId } = await aCycle();
    const id = await opened(osc, cycleId);
    const file = await upload(osc);
    expect(file.status).toBe(201);
    const attach = (person: TestRequests) => person.post(`/api/v1/problems/${id}/attachments`, { fileId: file.body.id });
    expect(codesOf(await attach(official))).toEqual(['problems.file-unknown']);
    const attached = await attach(osc);
    expect(attached.status).toBe(201);
    expect(codesOf(await attach(osc))).toEqual(['problems.file-already-attached']);
    const path = `/api/v1/problems/${id}/attachments/${attached.body.id}`;
    const read = await (await as('contributor')).get(path);
    expect([read.status, read.text, read.headers['content-disposition']]).toEqual([200, 'PM10: 120', expect.stringContaining('attachment')]);
    expect((await test.stranger.get(path)).status).toBe(401);
    expect((await (await as('nationalObserver')).get(path)).status).toBe(404);
    expect((await osc.delete(path)).status).toBe(204);
    expect((await osc.get(path)).status).toBe(404);
  });
});

describe('conversations', () => {
  it('hang on a problem and its fields, by the rights of its members', async () => {
    const { osc, as, cycleId } = await aCycle();
    const id = await opened(osc, cycleId);
    const thread = { subjectKind: 'problem', subjectId: id, field: 'causes', body: '¿Hay mediciones?', mentions: [] };
    expect((await (await as('contributor')).post('/api/v1/threads', thread)).status).toBe(201);
    expect((await (await as('monitor')).post('/api/v1/threads', thread)).status).toBe(403);
    expect((await (await as('outsider')).post('/api/v1/threads', thread)).status).toBe(404);
  });
});
