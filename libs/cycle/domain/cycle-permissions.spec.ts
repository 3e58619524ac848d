import { type Actor, type MemberRole, anonymous, memberRoles, system } from '@tequio/kernel';
import { openFirstCycle } from './cycle-opening';
import { cycleActions, may, mayMoveClock } from './cycle-permissions';

const durango = 'secretariat of Durango';

function member(role: MemberRole, secretariatId = durango): Actor {
  const membership = { secretariatId, role, organisationId: null, seatId: null, sectorCode: null, capacity: null };
  return { kind: 'account', accountId: role, isAdministrator: false, isNationalObserver: false, memberships: [membership] };
}

const outsiders: Readonly<Record<string, Actor>> = {
  'a citizen': anonymous,
  'the installation': system,
  'an administrator': { kind: 'account', accountId: 'a', isAdministrator: true, isNationalObserver: false, memberships: [] },
  'a national observer': { kind: 'account', accountId: 'n', isAdministrator: false, isNationalObserver: true, memberships: [] },
  'the facilitator of another secretariat': member('facilitator', 'secretariat of Jalisco'),
};

describe('who may do what with a cycle', () => {
  it.each(memberRoles.flatMap((role) => cycleActions.map((action) => [role, action] as const)))('%s: %s', (role, action) => {
    const allowed = action === 'read-work' || role === 'facilitator';
    expect(may(member(role), action, { secretariatId: durango })).toMatchObject(
      allowed ? { allowed: true } : { allowed: false, reasons: [{ kind: 'forbidden', code: 'cycle.only-the-facilitator' }] },
    );
  });

  it.each(Object.keys(outsiders).flatMap((who) => cycleActions.map((action) => [who, action] as const)))('%s does not see it: %s', (who, action) => {
    expect(may(outsiders[who] ?? anonymous, action, { secretariatId: durango })).toMatchObject({ allowed: false, reasons: [{ kind: 'not-found' }] });
  });
});

describe('the clock of the demonstration', () => {
  it.each(memberRoles)('moved by %s', (role) => {
    expect(mayMoveClock(member(role)).allowed).toBe(role === 'facilitator');
  });
});

describe('opening the first cycle here', () => {
  it.each([
    ['of a secretariat without any', null, 1],
    ['after a plan of the past', { id: 'c1', number: 1, phase: 'closed', origin: 'historic' } as const, 2],
  ])('%s', (_, latest, number) => {
    expect(openFirstCycle(latest)).toEqual({ allowed: true, value: { number, previousCycleId: latest?.id ?? null } });
  });

  it('does not happen beside an open one', () => {
    expect(openFirstCycle({ id: 'c', number: 2, phase: 'drafting', origin: 'work' })).toMatchObject({ reasons: [{ code: 'cycle.another-is-open' }] });
  });

  it('does not happen after a closed one, whose balance starts the next', () => {
    expect(openFirstCycle({ id: 'c', number: 2, phase: 'closed', origin: 'work' })).toMatchObject({
      reasons: [{ code: 'cycle.next-starts-from-the-balance' }],
    });
  });
});
