import { randomUUID } from 'node:crypto';
import { CommitmentsModule, commitmentsEntities } from '@tequio/commitments/api';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { MonitoringModule, monitoringEntities } from '@tequio/monitoring/api';
import { type TestCommitment, aCycle, aPublishedCommitment } from '@tequio/monitoring/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { ProblemsModule, problemsEntities } from '@tequio/problems/api';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { type TestSecretariat, aSecretariat, durango, sinaloa } from '@tequio/secretariat/api/testing';
import { RenewalModule, renewalEntities } from './index';

let test: TestApplication;
let elsewhere: TestSecretariat;
let places = 0;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule, CommitmentsModule, MonitoringModule, RenewalModule],
    entities: [
      ...identityEntities,
      ...secretariatEntities,
      ...cycleEntities,
      ...draftingEntities,
      ...deliberationEntities,
      ...problemsEntities,
      ...commitmentsEntities,
      ...monitoringEntities,
      ...renewalEntities,
    ],
    openSession,
    startsAt: '2020-01-10T18:00:00.000Z',
  });
  elsewhere = await aSecretariat(test, sinaloa);
});
afterAll(() => test.stop());

interface Closing {
  readonly secretariat: TestSecretariat;
  readonly cycleId: string;
  readonly first: TestCommitment;
  readonly second: TestCommitment;
  as(person: keyof TestSecretariat['people']): Promise<TestRequests>;
}

/** Every test closes a cycle of its own. */
async function aClosing(phase: 'implementing' | 'evaluating' | 'closed' = 'evaluating'): Promise<Closing> {
  places += 1;
  const letter = String.fromCharCode(64 + places);
  const place = { ...durango, code: `MX-${letter}`, inegi: `X${places}`, name: `Lugar ${letter}`, slug: `lugar-${places}`, folioPrefix: `LU${letter}` };
  const secretariat = await aSecretariat(test, place);
  const cycleId = await aCycle(test, secretariat.id, phase);
  return {
    secretariat,
    cycleId,
    first: await aPublishedCommitment(test, secretariat, cycleId, { number: '1' }),
    second: await aPublishedCommitment(test, secretariat, cycleId, { number: '2', title: 'Aire limpio en las escuelas' }),
    as: (person) => test.signInAs(secretariat.people[person].accountId),
  };
}

const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map(({ code }) => code);
const evaluation = (more: object = {}) => ({ completion: 'limited', potential: 'modest', earlyResults: 'marginal', lessons: 'Empezar antes de la temporada.', evidence: 'Padrón en línea', revision: 0, ...more });
const chosen = (more: object = {}) => ({ choice: 'carried-over', reason: 'Falta el segundo hito.', revision: 0, ...more });
const balancePath = (commitment: TestCommitment) => `/api/v1/commitments/${commitment.id}/balance`;
const choicePath = (commitment: TestCommitment) => `/api/v1/commitments/${commitment.id}/renewal-choice`;

/** Evaluated, chosen, closed, its report written and published: ready for the next cycle. */
async function closed(closing: Closing): Promise<void> {
  const osc = await closing.as('civilSociety');
  for (const commitment of [closing.first, closing.second]) expect((await osc.put(balancePath(commitment), evaluation())).status).toBe(200);
  expect((await osc.put(choicePath(closing.first), chosen())).status).toBe(200);
  expect((await osc.put(choicePath(closing.second), chosen({ choice: 'merged', reason: 'Es lo mismo.', intoCommitmentId: closing.first.id }))).status).toBe(200);
  const facilitator = await closing.as('facilitator');
  const move = await facilitator.post(`/api/v1/cycles/${closing.cycleId}/moves`, { from: 'evaluating', to: 'closed' });
  expect([move.status, move.text]).toEqual([201, expect.anything()]);
  expect((await osc.put(`/api/v1/cycles/${closing.cycleId}/closing/report`, { body: 'Se levantó el padrón.', revision: 0 })).body).toEqual({ revision: 1 });
  expect((await facilitator.post(`/api/v1/cycles/${closing.cycleId}/closing/publication`, { revision: 1 })).status).toBe(204);
}

describe('an evaluation', () => {
  it('is written by those who do not owe the work', async () => {
    const closing = await aClosing();
    expect((await test.stranger.put(balancePath(closing.first), evaluation())).status).toBe(401);
    expect((await (await test.signInAs(elsewhere.people.civilSociety.accountId)).put(balancePath(closing.first), evaluation())).status).toBe(404);
    expect(codesOf(await (await closing.as('official')).put(balancePath(closing.first), evaluation()))).toEqual(['renewal.role-may-not-evaluate', 'renewal.nobody-evaluates-own-work']);
    for (const person of ['facilitator', 'contributor'] as const) {
      expect(codesOf(await (await closing.as(person)).put(balancePath(closing.first), evaluation()))).toEqual(['renewal.role-may-not-evaluate']);
    }
    expect((await (await closing.as('monitor')).put(balancePath(closing.first), evaluation())).body).toEqual({ revision: 1 });
    const read = await (await closing.as('official')).get(`/api/v1/cycles/${closing.cycleId}/closing`);
    expect(read.body).toMatchObject({
      commitments: [{ balance: { completion: 'limited', organisation: null, revision: 1, evaluatedAt: '2020-01-10T18:00:00.000Z' }, isActive: false }, { balance: null, choice: null }],
      summary: { total: 2, inactive: 2 },
      can: { writeReport: [], publish: [{ code: 'renewal.not-in-this-phase' }, { code: 'renewal.only-facilitation-publishes' }, {}, {}, {}, {}] },
    });
  });

  it('belongs to its phase', async () => {
    const closing = await aClosing('implementing');
    const answer = await (await closing.as('guarantor')).put(balancePath(closing.first), evaluation());
    expect([answer.status, codesOf(answer)]).toEqual([409, ['renewal.not-in-this-phase']]);
  });

  it.each<[string, object, number, string[]]>([
    ['nothing learnt and nothing to show', { lessons: ' ', evidence: '' }, 422, ['renewal.lessons-missing', 'renewal.evidence-missing']],
    ['results of what was not begun', { completion: 'not-started' }, 400, ['renewal.results-without-work']],
  ])('is refused with %s', async (_, more, status, codes) => {
    const closing = await aClosing();
    const answer = await (await closing.as('guarantor')).put(balancePath(closing.first), evaluation(more));
    expect(answer.status).toBe(status);
    expect(codesOf(answer)).toEqual(codes);
  });

  it('written by two at once is one, and the other reads it before writing over it', async () => {
    const closing = await aClosing();
    const people = [await closing.as('civilSociety'), await closing.as('guarantor')];
    const answers = await Promise.all(people.map((person) => person.put(balancePath(closing.first), evaluation())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await (await closing.as('guarantor')).put(balancePath(closing.first), evaluation({ revision: 1, completion: 'substantial' }))).body).toEqual({ revision: 2 });
  });
});

describe('what becomes of a commitment', () => {
  it('is decided by seats, with a reason', async () => {
    const closing = await aClosing();
    for (const person of ['facilitator', 'contributor', 'monitor'] as const) {
      expect(codesOf(await (await closing.as(person)).put(choicePath(closing.first), chosen()))).toEqual(['renewal.only-seats-choose']);
    }
    const official = await closing.as('official');
    expect(codesOf(await official.put(choicePath(closing.first), chosen({ reason: '' })))).toEqual(['renewal.reason-missing']);
    expect(codesOf(await official.put(choicePath(closing.first), chosen({ choice: 'merged', intoCommitmentId: randomUUID() })))).toEqual(['renewal.target-not-in-this-cycle']);
    expect((await official.put(choicePath(closing.first), chosen({ choice: 'merged', intoCommitmentId: closing.second.id }))).status).toBe(200);
    expect(codesOf(await official.put(choicePath(closing.second), chosen({ choice: 'merged', intoCommitmentId: closing.first.id })))).toEqual([
      'renewal.target-is-merged-itself',
      'renewal.others-are-merged-into-it',
    ]);
  });

  it('two that merge into each other at once do not both succeed', async () => {
    const closing = await aClosing();
    const [official, osc] = [await closing.as('official'), await closing.as('civilSociety')];
    const answers = await Promise.all([
      official.put(choicePath(closing.first), chosen({ choice: 'merged', intoCommitmentId: closing.second.id })),
      osc.put(choicePath(closing.second), chosen({ choice: 'merged', intoCommitmentId: closing.first.id })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('closing', () => {
  it('waits for every balance, and names the missing ones', async () => {
    const closing = await aClosing();
    await (await closing.as('guarantor')).put(balancePath(closing.first), evaluation());
    const answer = await (await closing.as('facilitator')).post(`/api/v1/cycles/${closing.cycleId}/moves`, { from: 'evaluating', to: 'closed' });
    expect(answer.body.reasons).toMatchObject([{ code: 'cycle.commitment-without-balance', href: `/trabajo/${closing.secretariat.slug}/2/cierre#compromiso-2` }]);
  });

  it('publishes the report that a seat wrote and facilitation read', async () => {
    const closing = await aClosing('closed');
    const facilitator = await closing.as('facilitator');
    const path = `/api/v1/cycles/${closing.cycleId}/closing`;
    expect(codesOf(await facilitator.put(`${path}/report`, { body: 'Yo lo escribo.', revision: 0 }))).toEqual(['renewal.only-seats-write-the-report']);
    expect((await (await closing.as('official')).put(`${path}/report`, { body: 'Logros.', revision: 0 })).status).toBe(200);
    expect(codesOf(await (await closing.as('civilSociety')).put(`${path}/report`, { body: 'Otros logros.', revision: 0 }))).toEqual(['renewal.changed-meanwhile']);
    expect(codesOf(await (await closing.as('official')).post(`${path}/publication`, { revision: 1 }))).toEqual(['renewal.only-facilitation-publishes']);
    expect(codesOf(await facilitator.post(`${path}/publication`, { revision: 0 }))).toEqual([
      'renewal.changed-meanwhile',
      'renewal.commitment-without-balance',
      'renewal.commitment-without-choice',
      'renewal.commitment-without-balance',
      'renewal.commitment-without-choice',
    ]);
  });

  it('is everybody’s to read once published, and nobody’s before', async () => {
    const closing = await aClosing();
    const path = `/api/v1/cycles/${closing.cycleId}/closing`;
    expect((await test.stranger.get(path)).status).toBe(404);
    expect((await test.stranger.get(`${path}/report`)).body).toEqual({ timeZone: 'America/Monterrey', published: null });
    expect((await test.stranger.get(`/api/v1/commitments/${closing.second.id}/closing`)).body).toMatchObject({ publishedAt: null, balance: null, choice: null });
    await closed(closing);
    const read = await test.stranger.get(path);
    expect(read.body).toMatchObject({ report: { body: 'Se levantó el padrón.', publishedAt: '2020-01-10T18:00:00.000Z' }, commitments: [{ choice: { choice: 'carried-over' } }, {}] });
    expect(read.text).not.toContain('Camila');
    expect((await test.stranger.get(`/api/v1/commitments/${closing.second.id}/closing`)).body).toMatchObject({
      balance: { completion: 'limited', organisation: 'Colectivo Aire Limpio' },
      choice: { choice: 'merged', into: { number: '1', title: 'Padrón público de ladrilleras' } },
    });
    expect((await test.stranger.get(`${path}/report`)).body).toMatchObject({ published: { body: 'Se levantó el padrón.', summary: { total: 2, inactive: 2, byCompletion: { limited: 0 } } } });
    const late = await (await closing.as('civilSociety')).put(choicePath(closing.first), chosen({ choice: 'dropped', revision: 1 }));
    expect([late.status, codesOf(late)]).toEqual([409, ['renewal.already-published']]);
  });
});

describe('the next cycle', () => {
  it('starts from the balance, carried commitments as drafts that keep their lineage', async () => {
    const closing = await aClosing();
    const facilitator = await closing.as('facilitator');
    const path = `/api/v1/cycles/${closing.cycleId}/next`;
    expect(codesOf(await facilitator.post(path))).toEqual(['cycle.not-closed-yet', 'cycle.closing-report-not-published']);
    await closed(closing);
    expect(codesOf(await (await closing.as('official')).post(path))).toEqual(['renewal.only-facilitation-opens']);
    const opened = await facilitator.post(path);
    expect(opened.body).toMatchObject({ number: 3, path: `/trabajo/${closing.secretariat.slug}/3`, carried: [{ fromId: closing.first.id }] });
    const carried = await test.sql.many(
      `SELECT state, origin, lineage_id AS "lineageId", carried_from_id AS "carriedFromId", jsonb_array_length(content -> 'indicators') AS indicators, jsonb_array_length(content -> 'milestones') AS milestones
       FROM commitment WHERE cycle_id = $1`,
      [opened.body.cycleId],
    );
    expect(carried).toEqual([{ state: 'draft', origin: 'work', lineageId: closing.first.id, carriedFromId: closing.first.id, indicators: 1, milestones: 2 }]);
  });

  it('opened by two at once is opened once', async () => {
    const closing = await aClosing();
    await closed(closing);
    const people = [await closing.as('facilitator'), await closing.as('facilitator')];
    const answers = await Promise.all(people.map((person) => person.post(`/api/v1/cycles/${closing.cycleId}/next`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(codesOf(answers.find(({ status }) => status === 409) as never)).toContain('cycle.next-already-started');
    expect(await test.sql.many(`SELECT number FROM cycle WHERE previous_cycle_id = $1`, [closing.cycleId])).toEqual([{ number: 3 }]);
  });
});
