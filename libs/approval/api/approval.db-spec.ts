import { DraftDirectory } from '@tequio/drafting/api';
import { openSession } from '@tequio/identity/api/testing';
import { allow } from '@tequio/kernel';
import { aCommitment, planAndBelow } from '@tequio/plan/api/testing';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { ApprovalModule, approvalEntities } from './index';
import { type TestDecision, aDecision as decisionIn } from './testing';

let test: TestApplication;
let elsewhere: TestSecretariat;

beforeAll(async () => {
  test = await startTestApplication({ modules: [...planAndBelow.modules, ApprovalModule], entities: [...planAndBelow.entities, ...approvalEntities], openSession });
  elsewhere = await aSecretariat(test, sinaloa);
});
afterAll(() => test.stop());

const aDecision = () => decisionIn(test);
const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);

describe('a stance', () => {
  it('is bound to the exact version and recorded with its seat', async () => {
    const forum = await aDecision();
    const answer = await forum.give('official', {});
    expect(answer.status).toBe(201);
    const { ballot, sectors, mine } = await forum.panel('official');
    expect(ballot).toMatchObject({ versionNumber: 1, versionHash: forum.hash, textEdited: false });
    expect(mine).toMatchObject({ stance: { id: answer.body.id, kind: 'approve', versionNumber: 1, by: { name: 'Óscar Oficial' } }, change: null });
    expect(sectors.find((sector: { code: string }) => sector.code === 'autoridad')).toMatchObject({ approvals: 1, filledSeats: 2, approved: false });
    const [entry] = await test.sql.many<{ action: string; after: object }>(`SELECT action, after FROM journal_entry WHERE subject_id = $1`, [answer.body.id]);
    expect(entry).toMatchObject({ action: 'approval.stance-given', after: { kind: 'approve', versionHash: forum.hash } });
    const [told] = await test.sql.many<{ name: string }>(`SELECT name FROM outbox_event WHERE subject_id = $1`, [answer.body.id]);
    expect(told).toEqual({ name: 'approval.stance-given' });
  });

  it('asks a stranger to sign in', async () => {
    const { plan, hash } = await aDecision();
    expect((await test.stranger.post(`/api/v1/cycles/${plan.cycleId}/approval/stances`, { versionHash: hash, kind: 'approve' })).status).toBe(401);
    expect((await test.stranger.get(`/api/v1/cycles/${plan.cycleId}/approval`)).status).toBe(401);
  });

  it.each(['facilitator', 'contributor', 'monitor'] as const)('never comes from the %s', async (person) => {
    const forum = await aDecision();
    const refused = await forum.give(person, {});
    expect([refused.status, codesOf(refused)]).toEqual([403, ['approval.only-seats-decide']]);
  });

  it.each(['administrator', 'nationalObserver', 'outsider'] as const)('has nothing to do with the %s, who finds nothing', async (person) => {
    const forum = await aDecision();
    expect((await forum.give(person, {})).status).toBe(404);
  });

  it('does not cross from one secretariat into another', async () => {
    const forum = await aDecision();
    const stance = await forum.give('official', {});
    const other = await test.signInAs(elsewhere.people.official.accountId);
    expect((await other.get(`/api/v1/cycles/${forum.plan.cycleId}/approval`)).status).toBe(404);
    expect((await other.post(`/api/v1/cycles/${forum.plan.cycleId}/approval/stances`, { versionHash: forum.hash, kind: 'object', body: 'x' })).status).toBe(404);
    expect((await other.delete(`/api/v1/stances/${stance.body.id}`)).status).toBe(404);
  });

  it.each([
    ['on an old version', { versionHash: 'b'.repeat(64) }, 409, 'approval.version-changed-since'],
    ['as an objection without a reason', { kind: 'object' }, 400, 'approval.objection-needs-reason'],
    ['with observations that nobody wrote', { kind: 'approve-with-observations', body: ' ' }, 400, 'approval.observations-missing'],
    ['of a kind that does not exist', { kind: 'abstain' }, 400, 'platform.field-not-one-of'],
    ['on something that is no hash', { versionHash: 'x' }, 400, 'platform.field-not-valid'],
    ['with a field that does not exist', { seatId: 'mine' }, 400, 'platform.field-unknown'],
  ])('is refused %s', async (_what, body, status, code) => {
    const forum = await aDecision();
    const refused = await forum.give('guarantor', body);
    expect([refused.status, codesOf(refused)]).toEqual([status, [code]]);
  });

  it('is refused before the decision begins, in both languages', async () => {
    const forum = await aDecision();
    await forum.plan.moveTo('consulting');
    const refused = await forum.give('official', {});
    expect(codesOf(refused)).toEqual(['approval.not-deciding']);
    const english = await (await forum.as('official')).with({ 'accept-language': 'en' }).post(`/api/v1/cycles/${forum.plan.cycleId}/approval/stances`, { versionHash: forum.hash, kind: 'approve' });
    expect(english.body.reasons[0].text).toBe('Deciding happens in the approval phase only.');
  });

  it('is one voice of titular and alternate: of two at once one counts and the other is told', async () => {
    const forum = await aDecision();
    const both = await Promise.all([forum.give('official', {}), forum.give('alternateOfficial', { kind: 'object', body: 'No' })]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(codesOf(both.find((answer) => answer.status === 409)!)).toEqual(['approval.seat-already-spoke']);
    const rows = await test.sql.many(`SELECT id FROM stance WHERE cycle_id = $1 AND withdrawn_at IS NULL`, [forum.plan.cycleId]);
    expect(rows).toHaveLength(1);
  });

  it('is withdrawn by its seat, also by the alternate, and only once', async () => {
    const forum = await aDecision();
    const { id } = (await forum.give('official', {})).body;
    expect(codesOf(await (await forum.as('secondOfficial')).delete(`/api/v1/stances/${id}`))).toEqual(['approval.not-your-seat']);
    const alternate = await forum.as('alternateOfficial');
    const twice = await Promise.all([alternate.delete(`/api/v1/stances/${id}`), alternate.delete(`/api/v1/stances/${id}`)]);
    expect(twice.map((answer) => answer.status).sort()).toEqual([204, 409]);
    expect((await forum.give('official', { kind: 'approve-with-observations', body: 'Falta un mapa' })).status).toBe(201);
  });
});

describe('an edit of the text', () => {
  const edit = async (forum: TestDecision, value: string, more: object = {}) => {
    const official = await forum.as('secondOfficial');
    const { preview } = (await official.get(`/api/v1/cycles/${forum.plan.cycleId}/plan`)).body;
    return official.put(`/api/v1/drafts/plan/${forum.plan.planId}/fields/vision`, { base: preview.vision, value, ...more });
  };
  const reopen = async (forum: TestDecision) =>
    expect((await (await forum.as('secondOfficial')).post(`/api/v1/drafts/plan/${forum.plan.planId}/reopenings`, { reason: 'Se atiende una objeción' })).status).toBeLessThan(300);

  it('is not possible while the text stands closed', async () => expect((await edit(await aDecision(), 'Otra')).status).toBe(409));

  it('withdraws approvals, leaves objections, and shows each approver what changed since his', async () => {
    const forum = await aDecision();
    await forum.give('official', {});
    await forum.give('guarantor', { kind: 'approve-with-observations', body: 'Con un mapa' });
    await forum.give('civilSociety', { kind: 'object', body: 'Falta la meta' });
    await reopen(forum);
    expect((await edit(forum, 'Cielo limpio')).status).toBe(200);
    const edited = await forum.panel('official');
    expect(edited.ballot.textEdited).toBe(true);
    expect(edited.mine).toMatchObject({ stance: null, lastFallen: { withdrawnBecause: 'text-edited' }, change: { fromNumber: 1, toNumber: null } });
    expect(edited.objections).toMatchObject([{ open: true, body: 'Falta la meta' }]);
    expect(codesOf(await forum.give('official', {}))).toEqual(['approval.text-edited-since']);

    const second = await forum.plan.freeze('Con la meta');
    expect(codesOf(await forum.give('official', {}))).toEqual(['approval.version-changed-since']);
    expect((await forum.panel('official')).mine.change).toMatchObject({ compare: { planId: forum.plan.planId, from: 1, to: 2 }, editorialOnly: false });
    expect((await forum.give('official', { versionHash: second.hash })).status).toBe(201);
    expect((await forum.panel('official')).mine.change).toBeNull();
  });

  it('undone word for word has withdrawn them all the same: the same words are frozen again, once, and approved anew', async () => {
    const forum = await aDecision();
    await forum.approveAll();
    await reopen(forum);
    await edit(forum, 'Cielo limpio');
    await edit(forum, '');
    const official = await forum.as('official');
    const versions = `/api/v1/cycles/${forum.plan.cycleId}/plan/versions`;
    expect((await official.get(`/api/v1/cycles/${forum.plan.cycleId}/plan`)).body).toMatchObject({ changedSinceVersion: false, reasonsAgainstFreezing: [] });
    const twice = await Promise.all([official.post(versions, { reason: 'El mismo texto' }), official.post(versions, { reason: 'El mismo texto' })]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(codesOf(twice.find(({ status }) => status === 409)!)).toEqual(['plan.nothing-changed']);

    const panel = await forum.panel('official');
    expect(panel).toMatchObject({ approved: false, ballot: { versionNumber: 2, versionHash: forum.hash, textEdited: false } });
    expect(panel.sectors.map((sector: { approvals: number }) => sector.approvals)).toEqual([0, 0, 0]);
    expect(panel.mine).toMatchObject({ stance: null, lastFallen: { versionNumber: 1 }, change: { fromNumber: 1, toNumber: 2 } });
    await forum.approveAll();
    expect((await forum.panel('official')).approved).toBe(true);
  });

  it('of a commitment withdraws approvals too', async () => {
    const forum = await aDecision();
    await forum.give('official', {});
    const writer = await forum.as('civilSociety');
    const path = `/api/v1/drafts/commitment/${forum.plan.commitmentId}`;
    await writer.post(`${path}/reopenings`, { reason: 'Un error' });
    expect((await writer.put(`${path}/fields/risks`, { base: 'Falta de inspectores.', value: 'Falta de presupuesto.' })).status).toBe(200);
    expect((await forum.panel('official')).mine.lastFallen).toMatchObject({ withdrawnBecause: 'text-edited' });
  });

  it('marked editorial asks only for a confirmation, bound to the new version', async () => {
    const forum = await aDecision();
    const { id } = (await forum.give('guarantor', { kind: 'approve-with-observations', body: 'Con un mapa' })).body;
    await reopen(forum);
    await edit(forum, 'Un cielo limpio', { editorial: true });
    const guarantor = await forum.as('guarantor');
    expect(codesOf(await guarantor.post(`/api/v1/stances/${id}/confirmation`, { versionHash: forum.hash }))).toEqual(['approval.text-edited-since']);
    const { hash } = await forum.plan.freeze('Ortografía');
    expect(codesOf(await (await forum.as('official')).post(`/api/v1/stances/${id}/confirmation`, { versionHash: hash }))).toEqual(['approval.not-your-seat']);
    expect((await guarantor.post(`/api/v1/stances/${id}/confirmation`, { versionHash: hash })).status).toBe(201);
    expect((await forum.panel('guarantor')).mine.stance).toMatchObject({ kind: 'approve-with-observations', versionNumber: 2, confirms: true });
  });

  it('that is more than editorial ends every confirmation', async () => {
    const forum = await aDecision();
    const { id } = (await forum.give('guarantor', {})).body;
    await reopen(forum);
    await edit(forum, 'Un cielo limpio', { editorial: true });
    await edit(forum, 'Otra visión');
    const { hash } = await forum.plan.freeze('Otra');
    expect(codesOf(await (await forum.as('guarantor')).post(`/api/v1/stances/${id}/confirmation`, { versionHash: hash }))).toEqual(['approval.nothing-to-confirm']);
  });

  it('against an approval at the same moment leaves no approval of a text that has moved on', async () => {
    const forum = await aDecision();
    await reopen(forum);
    await Promise.all([forum.give('official', {}), edit(forum, 'A la vez'), forum.give('guarantor', {}), forum.give('secondOfficial', {})]);
    expect(await test.sql.many(`SELECT id FROM stance WHERE cycle_id = $1 AND withdrawn_at IS NULL`, [forum.plan.cycleId])).toEqual([]);
  });
});

describe('a change of what the plan holds, once its cycle went back to drafting', () => {
  type Change = (forum: TestDecision) => Promise<{ status: number }>;
  const term = (endsOn: string): Change => async ({ as, plan }) => (await as('facilitator')).put(`/api/v1/cycles/${plan.cycleId}/term`, { startsOn: '2019-01-01', endsOn });

  it.each<[string, Change]>([
    ['a commitment that joins', async ({ as, plan }) => (await as('official')).post(`/api/v1/cycles/${plan.cycleId}/commitments`, { title: 'Agua para todos' })],
    ['a commitment set aside', async ({ as, plan }) => (await as('official')).post(`/api/v1/commitments/${plan.commitmentId}/set-aside`, { reason: 'Sin recursos' })],
    [
      'a commitment brought back',
      async ({ as, plan, secretariat }) => {
        const id = await aCommitment(test, secretariat, plan.cycleId, { title: 'Agua para todos' }, '2');
        await test.sql.many(`UPDATE commitment SET state = 'set-aside', set_aside_reason = 'Sin recursos' WHERE id = $1`, [id]);
        return (await as('official')).post(`/api/v1/commitments/${id}/restoring`);
      },
    ],
    ['a prioritised problem set aside', async ({ as, plan }) => (await as('facilitator')).post(`/api/v1/problems/${plan.problemId}/set-aside`, { reason: 'Se atiende en otra mesa' })],
    [
      'an edit of a prioritised problem',
      async ({ as, plan, secretariat }) => {
        const place = { secretariatId: secretariat.id, cycleId: plan.cycleId };
        const text = { title: 'Contaminación de ladrilleras', agenda: 'medio-ambiente', whatHappens: 'Humo negro' };
        await test.transactions.run({ kind: 'system' }, 'problem.opened', async (tx) => allow(await test.app.get(DraftDirectory).create(tx, { kind: 'problem', id: plan.problemId }, place, text)));
        return (await as('official')).put(`/api/v1/drafts/problem/${plan.problemId}/fields/title`, { base: text.title, value: 'Humo de ladrilleras' });
      },
    ],
    ['another term', term('2020-06-30')],
  ])('%s withdraws approvals, leaves objections and closes the ballot', async (_what, change) => {
    const forum = await aDecision();
    await forum.give('official', {});
    await forum.give('civilSociety', { kind: 'object', body: 'Falta la meta' });
    await forum.plan.moveTo('drafting');
    expect((await change(forum)).status).toBeLessThan(300);
    const panel = await forum.panel('official');
    expect(panel.ballot.textEdited).toBe(true);
    expect(panel.mine).toMatchObject({ stance: null, lastFallen: { withdrawnBecause: 'text-edited' } });
    expect(panel.objections).toMatchObject([{ open: true }]);
  });

  it('the same term again changes nothing', async () => {
    const forum = await aDecision();
    await forum.give('official', {});
    await forum.plan.moveTo('drafting');
    expect((await term('2019-12-31')(forum)).status).toBe(200);
    expect(await forum.panel('official')).toMatchObject({ ballot: { textEdited: false }, mine: { stance: { kind: 'approve' } } });
  });
});

describe('an objection', () => {
  it('is answered by whoever drafts and ends only by its own seat', async () => {
    const forum = await aDecision();
    const { id } = (await forum.give('civilSociety', { kind: 'object', body: 'La meta es vaga' })).body;
    const answers = `/api/v1/stances/${id}/answers`;
    expect(codesOf(await (await forum.as('facilitator')).post(answers, { body: 'x' }))).toEqual(['approval.only-drafters-answer']);
    expect(codesOf(await (await forum.as('official')).post(answers, { body: ' ' }))).toEqual(['approval.answer-missing']);
    expect((await (await forum.as('official')).post(answers, { body: 'Se precisó la meta' })).status).toBe(201);
    const open = await forum.panel();
    expect(open.objections).toMatchObject([{ open: true, answers: [{ body: 'Se precisó la meta', by: { name: 'Óscar Oficial' } }] }]);
    expect(open.whyNotApproved.map((reason: { code: string }) => reason.code)).toContain('approval.objection-open');
    expect((await (await forum.as('civilSociety')).delete(`/api/v1/stances/${id}`)).status).toBe(204);
    expect(codesOf(await (await forum.as('official')).post(answers, { body: 'Tarde' }))).toEqual(['approval.objection-closed']);
  });

  it('is not what an approval is: nobody answers that', async () => {
    const forum = await aDecision();
    const { id } = (await forum.give('official', {})).body;
    expect(codesOf(await (await forum.as('guarantor')).post(`/api/v1/stances/${id}/answers`, { body: 'x' }))).toEqual(['approval.not-an-objection']);
  });
});

describe('the count', () => {
  it('approves when every required sector does, and the gate opens', async () => {
    const forum = await aDecision();
    for (const person of ['official', 'secondOfficial', 'civilSociety', 'secondCivilSociety'] as const) await forum.give(person, {});
    expect(await forum.panel()).toMatchObject({ approved: false, whyNotApproved: [{ code: 'approval.sector-missing', params: { sector: 'Autoridad garante' } }] });
    await forum.give('guarantor', {});
    expect(await forum.panel()).toMatchObject({ approved: true, whyNotApproved: [] });
  });

  it('waives a sector whose seats are all recorded vacant', async () => {
    const forum = await aDecision();
    const { guarantor } = forum.secretariat.seats;
    await test.sql.many(`UPDATE appointment SET valid_to = '2019-01-10T00:00:00Z' WHERE seat_id = $1`, [guarantor.seatId]);
    await test.sql.many(`UPDATE seat SET recorded_vacant_at = '2019-01-10T00:00:00Z', vacancy_note = 'El instituto desapareció' WHERE id = $1`, [guarantor.seatId]);
    for (const person of ['official', 'secondOfficial', 'civilSociety', 'secondCivilSociety'] as const) await forum.give(person, {});
    const panel = await forum.panel();
    expect(panel.approved).toBe(true);
    expect(panel.sectors.find((sector: { code: string }) => sector.code === 'garante')).toMatchObject({ waived: true, approved: false });
  });

  it('records silence after the term, and never counts it', async () => {
    const forum = await aDecision();
    await forum.give('official', {});
    await test.sql.many(`UPDATE ballot SET asked_at = '2019-01-01T18:00:00Z' WHERE cycle_id = $1`, [forum.plan.cycleId]);
    const panel = await forum.panel();
    expect(panel).toMatchObject({ answerBy: '2019-01-11', termOver: true, approved: false });
    const silent = panel.sectors.flatMap((sector: { seats: { silent: boolean; organisation: { name: string } }[] }) => sector.seats.filter((seat) => seat.silent));
    expect(silent).toHaveLength(4);
  });
});
