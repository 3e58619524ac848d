import { cyclePhases } from '@tequio/cycle/domain';
import { cycleActions } from '@tequio/cycle/domain';
import { approvalActions } from '@tequio/approval/domain';
import { commitmentsActions } from '@tequio/commitments/domain';
import { deliberationActions } from '@tequio/deliberation/domain';
import { deskActions } from '@tequio/desk/domain';
import { draftingActions } from '@tequio/drafting/domain';
import { identityActions } from '@tequio/identity/domain';
import { type Clock, type Decision, type RefusalKind, epochMillisecondsOf, instantOf } from '@tequio/kernel';
import { monitoringActions } from '@tequio/monitoring/domain';
import { planActions } from '@tequio/plan/domain';
import { CLOCK } from '@tequio/platform/api';
import type { TestAnswer, TestApplication } from '@tequio/platform/api/testing-app';
import { problemsActions } from '@tequio/problems/domain';
import { publicationActions } from '@tequio/publication/domain';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { renewalActions } from '@tequio/renewal/domain';
import { secretariatActions } from '@tequio/secretariat/domain';
import { type Handler, handlerOf, handlersOf, leadsTo } from './testing/handlers';
import { KeptRows } from './testing/kept-rows';
import { type GuardedDoor, guardedDoors } from './testing/rules-of-doors';
import { type Situation, aSituation, sendFile } from './testing/situation';
import { type Visitor, startWholeApplication, visitorsOf } from './testing/whole-application';

let test: TestApplication;
let other: TestSecretariat;
let handlers: readonly Handler[];

beforeAll(async () => {
  test = await startWholeApplication();
  other = await aSecretariat(test, sinaloa);
  handlers = handlersOf(test);
}, 60_000);
afterAll(() => test.stop());

describe('the tables of doors', () => {
  it('lead to every handler that is not public, under the action it declares', () => {
    const forgotten = handlers.flatMap((handler) => {
      const { name, access } = handler;
      if (access.kind === 'public') return [];
      const doors = guardedDoors.filter((door) => leadsTo(door, handler));
      const { action } = access;
      return doors.some((door) => action === undefined || [door.action, `${door.area}.${door.action}`].includes(action)) ? [] : [`${name}: ${handler.method} ${handler.path} ${action ?? ''}`];
    });
    expect(forgotten).toEqual([]);
  });

  it('lead nowhere that is not there', () => {
    expect(guardedDoors.filter((door) => !handlerOf(door, handlers)).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('know every action of every area but those that come in through another area or through nobody', () => {
    const elsewhere = ['problems comment', 'problems edit', 'commitments commitment.comment', 'commitments commitment.write'];
    const onlyTheInstallation = ['identity identity.open-account', 'secretariat secretariat.appoint', 'secretariat secretariat.load-country'];
    const actions = {
      identity: identityActions,
      secretariat: secretariatActions,
      cycle: cycleActions,
      drafting: draftingActions,
      deliberation: deliberationActions,
      problems: problemsActions,
      commitments: commitmentsActions,
      plan: planActions,
      approval: approvalActions,
      publication: publicationActions,
      monitoring: monitoringActions,
      renewal: renewalActions,
      desk: deskActions,
    };
    const known = new Set(guardedDoors.map(({ area, action }) => `${area} ${action}`));
    const missing = Object.entries(actions).flatMap(([area, list]) => list.map((action) => `${area} ${action}`).filter((action) => !known.has(action)));
    expect(missing.sort()).toEqual([...elsewhere, ...onlyTheInstallation].sort());
  });
});

const statusOf: Readonly<Record<RefusalKind, number>> = { 'not-found': 404, forbidden: 403, invalid: 400, conflict: 409, incomplete: 422 };
// What one may not see or do is told before what is wrong with it
const heaviestFirst = Object.keys(statusOf) as RefusalKind[];

/** Which answers agree with the rule. */
function agreesWith(decision: Decision, status: number): boolean {
  if (decision.allowed) return ![401, 403, 404, 429].includes(status) && status < 500;
  const [heaviest] = decision.reasons.map(({ kind }) => kind).sort((a, b) => heaviestFirst.indexOf(a) - heaviestFirst.indexOf(b));
  return heaviest !== undefined && status === statusOf[heaviest];
}

// Each phase has its own secretariat, people and texts: what one test changes, no other sees
it.each(cyclePhases)('in the phase "%s" every door opens to whom the rules open it', async (phase) => {
  const situation = await aSituation(test, phase);
  const visitors = await visitorsOf(test, situation.secretariat, other);
  const putBack = await whatIsUsedUp(situation);
  const disagreements: string[] = [];
  for (const door of guardedDoors) {
    const isPublic = handlerOf(door, handlers)?.access.kind === 'public';
    for (const visitor of visitors) {
      const decision = door.rule(visitor.actor, situation);
      const answer = await knock(door, visitor, situation);
      const agrees = visitor.actor.kind === 'anonymous' && !isPublic ? answer.status === 401 : agreesWith(decision, answer.status);
      if (!agrees) disagreements.push(described(door, visitor, decision, answer));
      if (answer.status < 300 && door.method !== 'GET') await putBack(door, visitor);
    }
  }
  expect(disagreements).toEqual([]);
}, 300_000);

function described({ method, path, action }: GuardedDoor, { role }: Visitor, decision: Decision, { status, body }: TestAnswer): string {
  const rule = decision.allowed ? 'allowed' : decision.reasons.map(({ kind, code }) => `${kind} ${code}`).join(', ');
  return `${role}: ${action} (${method} ${path}) is ${rule}, but answered ${status} ${(body as { code?: string } | null)?.code ?? ''}`;
}

async function knock(door: GuardedDoor, visitor: Visitor, { ids }: Situation): Promise<TestAnswer> {
  if (door.path === '/api/v1/files') return sendFile(visitor.requests);
  if (door.path.endsWith('/live')) return visitor.requests.with({ accept: 'text/event-stream' }).listen(door.path);
  const now = epochMillisecondsOf(test.app.get<Clock>(CLOCK).now());
  const ownSessionId = visitor.accountId && door.path.includes(':ownSessionId') ? await sessionOf(visitor.accountId) : other.id;
  const values: Record<string, string> = { ...ids, aMomentFromNow: instantOf(now + 1000), ownSessionId };
  const filled = (text: string) => text.replace(/:([A-Za-z]+)\b/g, (whole, name: string) => values[name] ?? whole);
  const body = door.body && (JSON.parse(filled(JSON.stringify(door.body))) as object);
  return visitor.requests.send(door.method, filled(door.path), body);
}

async function sessionOf(accountId: string): Promise<string> {
  const session = await test.sql.one<{ id: string }>('SELECT id FROM session WHERE account_id = $1 ORDER BY created_at DESC LIMIT 1', [accountId]);
  return session?.id ?? '';
}

/** What a visitor who was let in has used up is there again for the next one. */
async function whatIsUsedUp(situation: Situation): Promise<(door: GuardedDoor, visitor: Visitor) => Promise<void>> {
  const rows = await KeptRows.of(test.sql, ['appointment', 'seat', 'cycle', 'calendar_entry', 'problem', 'problem_attachment', 'commitment', 'invitation']);
  return async ({ area, action }, visitor) => {
    if (area === 'secretariat') await rows.putBack('seat', 'appointment');
    if (area === 'cycle') await rows.putBack('cycle', 'calendar_entry');
    if (area === 'commitments') await rows.putBack('commitment');
    if (action === 'identity.revoke-invitation') await rows.putBack('invitation');
    if (action === 'identity.end-own-sessions' && visitor.accountId) visitor.requests = await test.signInAs(visitor.accountId);
    if (area === 'problems') {
      await rows.putBack('problem', 'problem_attachment');
      await test.sql.many('DELETE FROM problem_author WHERE problem_id = $1 AND account_id <> $2', [situation.ids['problemId'], situation.secretariat.people.official.accountId]);
    }
    if (action === 'report.publish') situation.isReportPublished = true;
    if (action === 'text.reopen') await test.sql.many('DELETE FROM text_reopening');
  };
}
