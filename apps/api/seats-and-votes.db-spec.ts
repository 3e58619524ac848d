import type { TestAnswer, TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import pg from 'pg';
import { type Situation, aSituation } from './testing/situation';
import { startWholeApplication } from './testing/whole-application';

let test: TestApplication;
let keeper: pg.Client;

beforeAll(async () => {
  test = await startWholeApplication();
  keeper = new pg.Client({ connectionString: test.databaseUrl });
  await keeper.connect();
}, 60_000);
afterAll(async () => {
  await keeper.end();
  await test.stop();
});

/** Until as many wait for a row, or until the answer is there and nobody has to. */
async function waiting(many: number, answer: Promise<TestAnswer>): Promise<void> {
  let answered = false;
  void answer.then(() => (answered = true));
  const blocked = `SELECT count(*)::int AS many FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while (!answered && ((await test.sql.one<{ many: number }>(blocked))?.many ?? 0) < many);
}

describe('Somebody sent away from a seat while his request is on the way', () => {
  type Vote = (who: TestRequests, ids: Situation['ids']) => Promise<TestAnswer>;

  it.each<[string, 'deciding' | 'diagnosing' | 'implementing', Vote]>([
    ['decides on the plan', 'deciding', (who, { cycleId, versionHash }) => who.post(`/api/v1/cycles/${cycleId}/approval/stances`, { versionHash, kind: 'approve' })],
    ['scores a problem', 'diagnosing', (who, { roundId, problemId }) => who.put(`/api/v1/scoring-rounds/${roundId}/scores/${problemId}`, { scores: { urgency: 3 } })],
    ['judges a report', 'implementing', (who, { reportId }) => who.post(`/api/v1/reports/${reportId}/verdicts`, { kind: 'verified', reason: 'Se revisó el acta.' })],
    ['comments', 'deciding', (who, { threadId }) => who.post(`/api/v1/threads/${threadId}/comments`, { body: 'De acuerdo.' })],
  ])('no longer %s', async (_what, phase, vote) => {
    const { secretariat, ids } = await aSituation(test, phase);
    const { accountId, appointmentId } = secretariat.people.guarantor;
    const guarantor = await test.signInAs(accountId);
    await keeper.query('BEGIN');
    await keeper.query('UPDATE appointment SET valid_to = $2 WHERE id = $1', [appointmentId, '2019-01-15T18:00:00Z']);
    const answer = vote(guarantor, ids);
    await waiting(1, answer);
    await keeper.query('COMMIT');
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([409, 'platform.standing-changed']);
    const entries = await test.sql.many('SELECT action FROM journal_entry WHERE actor_account_id = $1', [accountId]);
    expect(entries).toEqual([]);
  });
});

it('Whoever is to leave a seat stays until what it is saying has been heard', async () => {
  const { secretariat, ids } = await aSituation(test, 'deciding');
  const [guarantor, facilitator] = [await test.signInAs(secretariat.people.guarantor.accountId), await test.signInAs(secretariat.people.facilitator.accountId)];
  await keeper.query('BEGIN');
  await keeper.query('SELECT plan_id FROM ballot WHERE cycle_id = $1 FOR UPDATE', [ids['cycleId']]);
  const said = guarantor.post(`/api/v1/cycles/${ids['cycleId']}/approval/stances`, { versionHash: ids['versionHash'], kind: 'approve' });
  await waiting(1, said);
  const left = facilitator.delete(`/api/v1/secretariats/${secretariat.id}/appointments/${secretariat.people.guarantor.appointmentId}`);
  await waiting(2, left);
  await keeper.query('COMMIT');
  expect([(await said).status, (await left).status]).toEqual([201, 204]);
  const last = await test.sql.many<{ action: string }>('SELECT action FROM journal_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 2', [secretariat.id]);
  expect(last.map(({ action }) => action)).toEqual(['appointment.ended', 'approval.stance-given']);
});
