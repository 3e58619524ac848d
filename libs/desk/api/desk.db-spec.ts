import { randomUUID } from 'node:crypto';
import { waitingKinds } from '@tequio/desk/domain';
import { aCycle, aPublishedCommitment } from '@tequio/monitoring/api/testing';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';
import { startDeskApplication } from './testing';

let test: TestApplication;
let places = 0;

beforeAll(async () => {
  test = await startDeskApplication();
});
afterAll(() => test.stop());
beforeEach(() => test.time.set('2019-02-01T18:00:00.000Z'));

type Person = keyof TestSecretariat['people'];

async function aPlace(phase: Parameters<typeof aCycle>[2]): Promise<{ secretariat: TestSecretariat; cycleId: string }> {
  places += 1;
  const letter = String.fromCharCode(64 + places);
  const secretariat = await aSecretariat(test, { ...durango, code: `MX-${letter}`, inegi: `X${places}`, name: `Lugar ${letter}`, slug: `lugar-${places}`, folioPrefix: `LU${letter}` });
  return { secretariat, cycleId: await aCycle(test, secretariat.id, phase) };
}

const as = (secretariat: TestSecretariat, person: Person) => test.signInAs(secretariat.people[person].accountId);

interface Line {
  readonly kind: string;
  readonly count: number;
  readonly path: string;
  readonly dueOn: string | null;
  readonly urgency: string;
}

async function deskOf(secretariat: TestSecretariat, person: Person): Promise<{ items: Line[]; others: { kind: string; count: number }[]; cycles: object[] }> {
  const answer = await (await as(secretariat, person)).get('/api/v1/desk');
  expect(answer.status).toBe(200);
  for (const { kind } of answer.body.items as Line[]) expect(waitingKinds).toContain(kind);
  return answer.body;
}

async function kindsOf(secretariat: TestSecretariat, person: Person): Promise<string[]> {
  return (await deskOf(secretariat, person)).items.map(({ kind, count }) => (count === 1 ? kind : `${kind} ×${count}`)).sort();
}

const deadline = (cycleId: string, phase: string, endsOn: string) =>
  test.sql.many(`INSERT INTO calendar_entry (id, cycle_id, title, kind, phase, starts_on, ends_on, published_at) VALUES ($1, $2, 'Cierre', 'deadline', $3, $4, $4, '2019-01-01T12:00:00Z')`, [
    randomUUID(),
    cycleId,
    phase,
    endsOn,
  ]);

it('is nobody’s without a session, and empty for whoever belongs nowhere', async () => {
  expect((await test.stranger.get('/api/v1/desk')).status).toBe(401);
  const { secretariat } = await aPlace('drafting');
  expect(await deskOf(secretariat, 'outsider')).toEqual({ items: [], others: [], cycles: [] });
  expect((await deskOf(secretariat, 'contributor')).cycles).toMatchObject([{ slug: secretariat.slug, cycleNumber: 2, phase: 'drafting', path: `/trabajo/${secretariat.slug}/2` }]);
});

describe('while problems are gathered', () => {
  it('a draft waits for its author, scoring for every seat until it scored', async () => {
    const { secretariat, cycleId } = await aPlace('diagnosing');
    await deadline(cycleId, 'diagnosing', '2019-02-05');
    const osc = await as(secretariat, 'civilSociety');
    const [agua] = await Promise.all([osc.post(`/api/v1/cycles/${cycleId}/problems`, { title: 'Agua' })]);
    expect((await deskOf(secretariat, 'civilSociety')).items).toMatchObject([{ kind: 'problem.submit', title: 'Agua', dueOn: '2019-02-05', urgency: 'soon' }]);
    expect(await kindsOf(secretariat, 'official')).toEqual([]);

    await test.sql.many(`UPDATE problem SET state = 'submitted', submitted_at = now() WHERE id = $1`, [agua.body.id]);
    const round = await (await as(secretariat, 'facilitator')).post(`/api/v1/cycles/${cycleId}/scoring-rounds`);
    expect(round.status).toBe(201);
    expect(await kindsOf(secretariat, 'official')).toEqual(['problems.score']);
    expect(await kindsOf(secretariat, 'monitor')).toEqual([]);
    expect((await deskOf(secretariat, 'monitor')).others).toMatchObject([{ kind: 'scores', count: 5 }]);

    const scores = { urgency: 5, innovation: 3, 'social-benefit': 4, feasibility: 2 };
    expect((await (await as(secretariat, 'official')).put(`/api/v1/scoring-rounds/${round.body.id}/scores/${agua.body.id}`, { scores })).status).toBeLessThan(300);
    // The alternate speaks for the same seat
    for (const person of ['official', 'alternateOfficial'] as const) expect(await kindsOf(secretariat, person)).toEqual([]);
    expect(await kindsOf(secretariat, 'guarantor')).toEqual(['problems.score']);
  });
});

describe('while people talk', () => {
  it('a mention waits until it is answered or resolved, contributions wait for seats', async () => {
    const { secretariat, cycleId } = await aPlace('drafting');
    const [osc, official] = [await as(secretariat, 'civilSociety'), await as(secretariat, 'official')];
    const thread = await osc.post('/api/v1/threads', { subjectKind: 'cycle', subjectId: cycleId, body: '¿Quién convoca?', mentions: [secretariat.people.official.accountId] });
    expect((await deskOf(secretariat, 'official')).items).toMatchObject([{ kind: 'mention.answer', path: `/trabajo/${secretariat.slug}/2` }]);
    await official.post(`/api/v1/threads/${thread.body.id}/comments`, { body: 'La facilitación.' });
    expect(await kindsOf(secretariat, 'official')).toEqual([]);

    expect((await osc.post(`/api/v1/cycles/${cycleId}/contributions`, { subjectKind: 'cycle', subjectId: cycleId, body: 'Más sesiones.' })).status).toBe(201);
    expect(await kindsOf(secretariat, 'guarantor')).toEqual(['contributions.answer']);
    expect(await kindsOf(secretariat, 'contributor')).toEqual([]);
  });

  it('the sheet I answer for says how much it lacks and leads to the first of it', async () => {
    const { secretariat, cycleId } = await aPlace('drafting');
    await aPublishedCommitment(test, secretariat, cycleId, { published: false });
    expect(await kindsOf(secretariat, 'alternateOfficial')).toEqual([]);
    await test.sql.many(`UPDATE commitment SET content = content || '{"verificationMeans": "", "values": []}' WHERE cycle_id = $1`, [cycleId]);
    expect((await deskOf(secretariat, 'alternateOfficial')).items).toMatchObject([{ kind: 'commitment.complete', count: 2, path: `/trabajo/${secretariat.slug}/2/compromisos/1#values` }]);
    expect(await kindsOf(secretariat, 'official')).toEqual([]);
  });
});

describe('while the plan is decided', () => {
  async function aBallot(secretariat: TestSecretariat, cycleId: string): Promise<{ planId: string; stance(seatId: string, accountId: string, kind: string, withdrawnBecause?: string): Promise<string> }> {
    const [planId, versionId, hash] = [randomUUID(), randomUUID(), 'a'.repeat(64)];
    await test.sql.many(`INSERT INTO plan (id, secretariat_id, cycle_id, number, title, content, origin, created_at) VALUES ($1, $2, $3, 2, 'Segundo plan', '{}', 'work', now())`, [planId, secretariat.id, cycleId]);
    await test.sql.many(
      `INSERT INTO text_version (id, subject_kind, subject_id, secretariat_id, cycle_id, number, canonical_json, hash, authorship, frozen_at, reason)
       VALUES ($1, 'plan', $2, $3, $4, 1, '{}', $5, '{}', '2019-01-28T18:00:00Z', 'Para decidir')`,
      [versionId, planId, secretariat.id, cycleId, hash],
    );
    await test.sql.many(`INSERT INTO ballot (plan_id, cycle_id, secretariat_id, version_id, version_number, version_hash, asked_at) VALUES ($1, $2, $3, $4, 1, $5, '2019-01-28T18:00:00Z')`, [
      planId,
      cycleId,
      secretariat.id,
      versionId,
      hash,
    ]);
    const stance = async (seatId: string, accountId: string, kind: string, withdrawnBecause?: string) => {
      const id = randomUUID();
      await test.sql.many(
        `INSERT INTO stance (id, secretariat_id, cycle_id, plan_id, version_id, version_number, version_hash, seat_id, sector_code, account_id, kind, body, given_at, withdrawn_at, withdrawn_because)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7, 'x', $8, $9, 'Porque sí.', '2019-01-29T18:00:00Z', $10, $11)`,
        [id, secretariat.id, cycleId, planId, versionId, hash, seatId, accountId, kind, withdrawnBecause ? '2019-01-30T18:00:00Z' : null, withdrawnBecause ?? null],
      );
      return id;
    };
    return { planId, stance };
  }

  it('each seat is asked for what its last word calls for', async () => {
    const { secretariat, cycleId } = await aPlace('deciding');
    const { seats, people } = secretariat;
    const { planId, stance } = await aBallot(secretariat, cycleId);
    expect((await deskOf(secretariat, 'guarantor')).items).toMatchObject([{ kind: 'version.approve', title: 'Segundo plan', count: 1, dueOn: '2019-02-07', path: `/trabajo/${secretariat.slug}/2/aprobacion` }]);

    await stance(seats.guarantor.seatId, people.guarantor.accountId, 'approve');
    await stance(seats.comptroller.seatId, people.official.accountId, 'approve', 'text-edited');
    await stance(seats.council.seatId, people.secondOfficial.accountId, 'approve', 'editorial-change');
    const objection = await stance(seats.firstOrganisation.seatId, people.civilSociety.accountId, 'object');
    expect(await kindsOf(secretariat, 'guarantor')).toEqual([]);
    expect(await kindsOf(secretariat, 'official')).toEqual(['version.approve-again']);
    expect(await kindsOf(secretariat, 'secondOfficial')).toEqual(['version.confirm']);
    expect(await kindsOf(secretariat, 'civilSociety')).toEqual(['objection.open']);
    expect(await kindsOf(secretariat, 'secondCivilSociety')).toEqual(['version.approve']);
    expect((await deskOf(secretariat, 'guarantor')).others).toMatchObject([{ kind: 'stances', count: 3 }]);

    await test.sql.many(`INSERT INTO objection_answer (id, stance_id, account_id, body, answered_at) VALUES ($1, $2, $3, 'Se corrige.', now())`, [randomUUID(), objection, people.official.accountId]);
    expect(await kindsOf(secretariat, 'civilSociety')).toEqual(['objection.answered']);
    await test.sql.many(`UPDATE ballot SET text_edited_at = now() WHERE plan_id = $1`, [planId]);
    expect(await kindsOf(secretariat, 'secondCivilSociety')).toEqual([]);
  });
});

describe('while the plan is carried out', () => {
  it('milestones wait for whoever owes them, reports for the others, verdicts for the owner', async () => {
    const { secretariat, cycleId } = await aPlace('implementing');
    const commitment = await aPublishedCommitment(test, secretariat, cycleId);
    expect(await kindsOf(secretariat, 'official')).toEqual([]);
    test.time.set('2019-04-03T18:00:00.000Z');
    for (const person of ['official', 'alternateOfficial', 'secondOfficial'] as const) {
      expect((await deskOf(secretariat, person)).items).toMatchObject([{ kind: 'milestone.report', title: 'Levantar el padrón', dueOn: '2019-03-31', daysLeft: -3, urgency: 'late' }]);
    }
    const report = await (await as(secretariat, 'official')).post(`/api/v1/commitments/${commitment.id}/reports`, {
      status: 'completed',
      body: 'Se levantó.',
      milestoneId: commitment.milestoneIds[0],
      evidence: [{ description: 'Padrón', link: 'https://durango.gob.mx/padron' }],
    });
    expect(await kindsOf(secretariat, 'official')).toEqual([]);
    for (const person of ['civilSociety', 'guarantor', 'monitor'] as const) expect(await kindsOf(secretariat, person)).toEqual(['report.verify']);
    expect(await kindsOf(secretariat, 'facilitator')).toEqual([]);

    await (await as(secretariat, 'civilSociety')).post(`/api/v1/reports/${report.body.id}/verdicts`, { kind: 'insufficient', reason: 'Faltan diez.' });
    for (const person of ['official', 'alternateOfficial', 'secondOfficial'] as const) expect(await kindsOf(secretariat, person)).toEqual(['verdict.answer']);
    expect(await kindsOf(secretariat, 'guarantor')).toEqual([]);
    expect((await deskOf(secretariat, 'guarantor')).others).toMatchObject([{ kind: 'verdicts', count: 1, path: `/trabajo/${secretariat.slug}/2/seguimiento` }]);
  });
});

describe('when a cycle ends', () => {
  it('asks for balances, choices, the report, its publication and the next cycle, each of whom it is for', async () => {
    const { secretariat, cycleId } = await aPlace('evaluating');
    const commitment = await aPublishedCommitment(test, secretariat, cycleId);
    expect(await kindsOf(secretariat, 'monitor')).toEqual(['balance.write']);
    expect(await kindsOf(secretariat, 'official')).toEqual(['choices.write']);
    expect(await kindsOf(secretariat, 'guarantor')).toEqual(['balance.write', 'choices.write']);
    const osc = await as(secretariat, 'civilSociety');
    const facilitator = await as(secretariat, 'facilitator');
    await osc.put(`/api/v1/commitments/${commitment.id}/balance`, { completion: 'limited', potential: 'modest', earlyResults: 'no-change', lessons: 'Antes.', evidence: 'Actas', revision: 0 });
    expect(await kindsOf(secretariat, 'facilitator')).toEqual(['phase.move']);
    await facilitator.post(`/api/v1/cycles/${cycleId}/moves`, { from: 'evaluating', to: 'closed' });
    expect(await kindsOf(secretariat, 'official')).toEqual(['choices.write', 'closing-report.write']);
    await osc.put(`/api/v1/commitments/${commitment.id}/renewal-choice`, { choice: 'carried-over', reason: 'Sigue.', revision: 0 });
    await osc.put(`/api/v1/cycles/${cycleId}/closing/report`, { body: 'Logros.', revision: 0 });
    expect(await kindsOf(secretariat, 'official')).toEqual([]);
    expect(await kindsOf(secretariat, 'facilitator')).toEqual(['closing-report.publish']);
    await facilitator.post(`/api/v1/cycles/${cycleId}/closing/publication`, { revision: 1 });
    expect(await kindsOf(secretariat, 'facilitator')).toEqual(['cycle.open-next']);
    await facilitator.post(`/api/v1/cycles/${cycleId}/next`);
    expect((await deskOf(secretariat, 'facilitator')).cycles).toMatchObject([{ cycleNumber: 3, phase: 'convening' }]);
  });
});

it('a seat without a person waits for facilitation until it is filled or recorded vacant', async () => {
  const { secretariat } = await aPlace('convening');
  await test.sql.many(`UPDATE appointment SET valid_to = '2019-01-20T00:00:00Z' WHERE seat_id = $1`, [secretariat.seats.guarantor.seatId]);
  expect((await deskOf(secretariat, 'facilitator')).items).toMatchObject([{ kind: 'seats.fill', count: 1, path: `/secretariado/${secretariat.slug}` }]);
  await test.sql.many(`UPDATE seat SET recorded_vacant_at = now(), vacancy_note = 'Sin titular' WHERE id = $1`, [secretariat.seats.guarantor.seatId]);
  expect(await kindsOf(secretariat, 'facilitator')).toEqual([]);
});
