import { jest } from '@jest/globals';
import { aCommitment } from '@tequio/plan/api/testing';
import { OutboxRelay } from '@tequio/platform/api';
import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { Client } from 'pg';
import { type Situation, aSituation } from './testing/situation';
import { startWholeApplication } from './testing/whole-application';

let test: TestApplication;
let situation: Situation;
let facilitator: TestRequests;

beforeAll(async () => {
  test = await startWholeApplication();
  situation = await aSituation(test, 'drafting');
  facilitator = await test.signInAs(situation.secretariat.people.facilitator.accountId);
}, 60_000);
afterAll(() => test.stop());

/** How many statements reach the database while this is read; the least of several, for clock and relay ask now and then too. */
async function statementsOf(who: TestRequests, path: string): Promise<number> {
  const asking = jest.spyOn(Client.prototype, 'query');
  const counts: number[] = [];
  for (let nth = 0; nth < 4; nth += 1) {
    asking.mockClear();
    const { status } = await who.get(path);
    counts.push(asking.mock.calls.length);
    expect(`${path} ${status}`).toBe(`${path} 200`);
  }
  asking.mockRestore();
  return Math.min(...counts);
}

it('no read asks more of the database because there is more in it', async () => {
  const { ids } = situation;
  const at = (path: string) => path.replace(/:(\w+)/g, (whole, name: string) => ids[name] ?? whole);
  const publicReads = ['/api/v1/national/summary', '/api/v1/national/overview', '/api/v1/national/entities', '/api/v1/entities', '/api/v1/entities/:entitySlug', '/api/v1/commitments?agenda=medio-ambiente', '/api/v1/search?q=ladrilleras', '/api/v1/cycles/:cycleId/phase-line', '/api/v1/cycles/:cycleId/progress', '/api/v1/commitments/:publishedCommitmentId/progress'].map(at);
  const membersReads = [
    '/api/v1/cycles/:cycleId', '/api/v1/cycles/:cycleId/problems', '/api/v1/cycles/:cycleId/commitments', '/api/v1/commitments/:commitmentId', '/api/v1/drafts/commitment/:commitmentId', '/api/v1/versions/commitment/:commitmentId',
    '/api/v1/threads?subjectKind=cycle&subjectId=:cycleId', '/api/v1/cycles/:cycleId/contributions', '/api/v1/cycles/:cycleId/approval', '/api/v1/cycles/:cycleId/plan', '/api/v1/secretariats/:secretariatId', '/api/v1/search?q=padron',
    '/api/v1/notifications',
  ].map(at);
  const reads = [...publicReads.map((path) => [test.stranger, path] as const), ...membersReads.map((path) => [facilitator, path] as const)];
  const counted = async () => {
    const counts: Record<string, number> = {};
    for (const [who, path] of reads) counts[path] = await statementsOf(who, path);
    return counts;
  };

  // A first few, so that every list has rows at all; then many times as many
  await grow(0, 2);
  const before = await counted();
  await grow(2, 12);
  const after = await counted();

  expect(after).toEqual(before);
  expect(Math.max(...Object.values(after))).toBeLessThanOrEqual(40);
}, 60_000);

async function grow(from: number, to: number): Promise<void> {
  const { ids, secretariat } = situation;
  const official = await test.signInAs(secretariat.people.official.accountId);
  const cycleId = ids['cycleId'] ?? '';
  for (let nth = from; nth < to; nth += 1) {
    await aCommitment(test, secretariat, cycleId, {}, String(20 + nth));
    await official.post('/api/v1/threads', { subjectKind: 'cycle', subjectId: cycleId, body: `Otra pregunta ${nth}` });
    await official.post(`/api/v1/threads/${ids['threadId']}/comments`, { body: `Otra respuesta ${nth}` });
    await official.post(`/api/v1/cycles/${cycleId}/contributions`, { subjectKind: 'cycle', subjectId: cycleId, body: `Otra aportación ${nth}` });
  }
  // Telling people of it asks too: it is over before anything is counted
  await test.app.get(OutboxRelay).drain();
  await test.sql.many('SELECT id FROM outbox_event WHERE handled_at IS NULL FOR SHARE');
}
