import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { PhaseFactRegistry, CycleDirectory } from '@tequio/cycle/api';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { CommitmentDirectory } from './index';
import { aCycle, aPrioritisedProblem, codesOf, completeSheet, inPhase, startCommitments } from './testing/workspace';

let test: TestApplication;
let durango: TestSecretariat;
let cycleId: string;
let problemId: string;
let official: TestRequests;

beforeAll(async () => {
  test = await startCommitments();
  durango = await aSecretariat(test);
  cycleId = await aCycle(test, durango.id);
  problemId = await aPrioritisedProblem(test, durango.id, cycleId);
  official = await test.signInAs(durango.people.official.accountId);
});
afterAll(() => test.stop());
beforeEach(() => inPhase(test, cycleId, 'drafting'));

const listUrl = () => `/api/v1/cycles/${cycleId}/commitments`;
const create = (who: TestRequests, body: object = {}) => who.post<{ id: string; number: string }>(listUrl(), { title: 'Padrón de ladrilleras', ...body });
type Person = keyof TestSecretariat['people'];

describe('Writing a commitment', () => {
  it('numbers them one after another, also at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(official)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    const numbers = answers.map((answer) => Number(answer.body.number)).sort((a, b) => a - b);
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2, numbers[0]! + 3]);
  });

  it.each<[Person, number, number]>([
    ['facilitator', 200, 403],
    ['official', 200, 201],
    ['civilSociety', 200, 201],
    ['guarantor', 200, 201],
    ['contributor', 200, 403],
    ['monitor', 200, 403],
    ['nationalObserver', 404, 404],
    ['administrator', 404, 404],
    ['outsider', 404, 404],
  ])('as %s answers %i to reading and %i to writing', async (person, reading, writing) => {
    const who = await test.signInAs(durango.people[person].accountId);
    expect((await who.get(listUrl())).status).toBe(reading);
    expect((await create(who)).status).toBe(writing);
  });

  it('is refused signed out, in another phase, without a title, for a problem that is not prioritised', async () => {
    expect((await create(test.stranger)).status).toBe(401);
    expect(codesOf(await create(official, { title: '  ' }))).toEqual(['commitments.title-missing']);
    expect(codesOf(await create(official, { problemId: cycleId }))).toEqual(['commitments.problem-not-prioritised']);
    await inPhase(test, cycleId, 'consulting');
    const late = await create(official);
    expect([late.status, codesOf(late)]).toEqual([409, ['commitments.list-closed-in-this-phase']]);
  });
});

describe('The sheet', () => {
  it('lists what lacks with links until it is complete, and the gate agrees', async () => {
    const { body: created } = await create(official, { problemId });
    const address = `/api/v1/entities/durango/cycles/2/commitments/${created.number}`;
    const first = (await official.get(address)).body;
    expect(first.missing.map(({ at }: { at: string }) => at)).toEqual(['values', 'leadOrganisationId', 'liaisonAccountId', 'milestones', 'indicators', 'verificationMeans']);
    expect(first.missing[0]).toMatchObject({ text: 'Falta elegir al menos un valor de gobierno abierto.', href: `/trabajo/durango/2/compromisos/${created.number}#values` });

    const draft = `/api/v1/drafts/commitment/${created.id}`;
    for (const [path, base, value] of completeSheet(durango)) expect((await official.put(`${draft}/fields/${path}`, { base, value })).status).toBe(200);
    await official.post(`${draft}/rows/milestones`, { cells: { what: 'Padrón', responsible: 'Contraloría', startsOn: '2019-02-01', endsOn: '2019-06-30', weight: 99 } });
    await official.post(`${draft}/rows/indicators`, { cells: { name: 'Hornos en regla', baseline: 0, target: 40, unit: 'hornos' } });
    const almost = (await official.get(`/api/v1/commitments/${created.id}`)).body;
    expect(almost.missing.map(({ text }: { text: string }) => text)).toEqual(['Los pesos de los hitos suman 99; deben sumar 100.']);
    const [row] = (await official.get(draft)).body.content.milestones;
    await official.put(`${draft}/fields/milestones.${row.id}.weight`, { base: 99, value: 100 });
    expect((await official.get(address)).body.missing).toEqual([]);

    const facts = await test.transactions.read(async (tx) =>
      test.app.get(PhaseFactRegistry).factsOf(tx, await test.app.get(CycleDirectory).requireCycle(tx, cycleId), ['commitments-complete', 'problems-answered'], false),
    );
    expect(facts['problems-answered']).toEqual({ unanswered: [] });
    expect(facts['commitments-complete']?.incomplete.map(({ id }) => id)).not.toContain(created.id);
    expect(facts['commitments-complete']?.incomplete.length).toBe(facts['commitments-complete']!.inPlan - 1);
  });

  it('takes a liaison of the lead institution only', async () => {
    const { body } = await create(official);
    const draft = `/api/v1/drafts/commitment/${body.id}`;
    await official.put(`${draft}/fields/leadOrganisationId`, { base: null, value: durango.seats.council.organisationId });
    const refused = await official.put(`${draft}/fields/liaisonAccountId`, { base: null, value: durango.people.official.accountId });
    expect([refused.status, codesOf(refused)]).toEqual([400, ['commitments.liaison-not-of-lead']]);
    for (const person of ['monitor', 'facilitator'] as const) {
      expect(codesOf(await official.put(`${draft}/fields/liaisonAccountId`, { base: null, value: durango.people[person].accountId }))).toEqual(['commitments.liaison-role-owns-nothing']);
    }
    expect((await official.put(`${draft}/fields/liaisonAccountId`, { base: null, value: durango.people.secondOfficial.accountId })).status).toBe(200);
    // When the institution changes afterwards, the list of what lacks says so.
    await official.put(`${draft}/fields/leadOrganisationId`, { base: durango.seats.council.organisationId, value: durango.seats.comptroller.organisationId });
    const { missing } = (await official.get(`/api/v1/commitments/${body.id}`)).body;
    expect(missing.map(({ code }: { code: string }) => code)).toContain('commitments.liaison-not-of-lead');
  });

  it('is not there for another secretariat, by id or by address', async () => {
    const { body } = await create(official);
    const elsewhere = await aSecretariat(test, sinaloa);
    const stranger = await test.signInAs(elsewhere.people.official.accountId);
    for (const path of [`/api/v1/commitments/${body.id}`, `/api/v1/entities/durango/cycles/2/commitments/${body.number}`, '/api/v1/entities/durango/cycles/2/commitments']) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    for (const path of ['/api/v1/entities/durango/cycles/99999999999/commitments', '/api/v1/entities/durango/cycles/2/commitments/x%00', '/api/v1/entities/durango/cycles/2/commitments/7777']) {
      expect([400, 404]).toContain((await official.get(path)).status);
    }
  });

  it('can be talked about by those who comment', async () => {
    const { body } = await create(official);
    const thread = { subjectKind: 'commitment', subjectId: body.id, field: 'action', body: '¿Quién inspecciona?' };
    const contributor = await test.signInAs(durango.people.contributor.accountId);
    const monitor = await test.signInAs(durango.people.monitor.accountId);
    expect((await contributor.post('/api/v1/threads', thread)).status).toBe(201);
    expect((await monitor.post('/api/v1/threads', thread)).status).toBe(403);
  });
});

describe('Setting aside', () => {
  it('needs a reason, closes the text, can be undone while drafting, and happens once', async () => {
    const { body } = await create(official);
    const url = `/api/v1/commitments/${body.id}`;
    expect(codesOf(await official.post(`${url}/set-aside`, { reason: ' ' }))).toEqual(['commitments.reason-missing']);
    const both = await Promise.all([1, 2].map(() => official.post(`${url}/set-aside`, { reason: 'Sin presupuesto' })));
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 409]);
    const closed = await official.put(`/api/v1/drafts/commitment/${body.id}/fields/title`, { base: 'Padrón de ladrilleras', value: 'Otro' });
    expect(codesOf(closed)).toEqual(['commitments.is-set-aside']);
    const item = (await official.get(listUrl())).body.items.find(({ id }: { id: string }) => id === body.id);
    expect(item).toMatchObject({ state: 'set-aside', setAsideReason: 'Sin presupuesto' });
    expect((await official.post(`${url}/restoring`)).status).toBe(204);
    expect(codesOf(await official.post(`${url}/restoring`))).toEqual(['commitments.not-set-aside']);
  });

  it('against an edit at once leaves the text as the state says', async () => {
    const { body } = await create(official);
    const [aside, edited] = await Promise.all([
      official.post(`/api/v1/commitments/${body.id}/set-aside`, { reason: 'Se fusiona' }),
      official.put(`/api/v1/drafts/commitment/${body.id}/fields/action`, { base: '', value: 'Algo' }),
    ]);
    expect(aside.status).toBe(204);
    expect([200, 409]).toContain(edited.status);
    const { content } = (await official.get(`/api/v1/drafts/commitment/${body.id}`)).body;
    expect(content.action).toBe(edited.status === 200 ? 'Algo' : '');
  });
});

describe('Carrying over', () => {
  it('goes on with text, indicators and lineage, and dates its milestones anew', async () => {
    const { body } = await create(official, { problemId });
    const draft = `/api/v1/drafts/commitment/${body.id}`;
    await official.post(`${draft}/rows/milestones`, { cells: { what: 'Padrón', startsOn: '2019-02-01', weight: 100 } });
    await inPhase(test, cycleId, 'closed');
    const nextCycle = await aCycle(test, durango.id, 'drafting', 3);
    const directory = test.app.get(CommitmentDirectory);
    const carried = await test.transactions.run({ kind: 'system' }, 'cycle.opened', async (tx) => ({ allowed: true, value: await directory.carryOver(tx, body.id, nextCycle) }));
    const { content } = (await official.get(`/api/v1/drafts/commitment/${carried.id}`)).body;
    expect(content).toMatchObject({ title: 'Padrón de ladrilleras', problemId: null, milestones: [{ what: 'Padrón', startsOn: null, weight: 100 }] });
    expect((await official.get(`/api/v1/commitments/${carried.id}`)).body.carriedFrom).toEqual({ cycleNumber: 2, number: body.number });
    const [from, to] = await Promise.all([body.id, carried.id].map((id) => directory.require(null, id)));
    expect([to!.carriedFromId, to!.lineageId]).toEqual([from!.id, from!.lineageId]);
    await test.sql.many(`UPDATE cycle SET phase = 'closed' WHERE id = $1`, [nextCycle]);
  });
});
