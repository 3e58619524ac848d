import { type Actor, type MemberRole, anonymous, memberRoles, seatRoles, system } from '@tequio/kernel';
import { type ProblemsAction, may, problemsActions } from './problems-permissions';

const durango = 'secretariat of Durango';
const seats: readonly MemberRole[] = seatRoles;

function member(role: MemberRole, secretariatId = durango): Actor {
  const seatId = seats.includes(role) ? `seat of ${role}` : null;
  const membership = { secretariatId, role, organisationId: null, seatId, sectorCode: null, capacity: null };
  return { kind: 'account', accountId: role, isAdministrator: false, isNationalObserver: false, memberships: [membership] };
}

/** Product §1, written out: who may, and who may as an author. */
const table: Readonly<Record<ProblemsAction, readonly MemberRole[]>> = {
  read: memberRoles,
  comment: ['facilitator', ...seatRoles, 'contributor'],
  open: seats,
  edit: seats,
  attach: seats,
  submit: seats,
  withdraw: [],
  'set-aside': ['facilitator'],
  restore: ['facilitator'],
  merge: ['facilitator'],
  prioritise: ['facilitator'],
  'open-round': ['facilitator'],
  'close-round': ['facilitator'],
  score: seats,
  'read-ranking': memberRoles,
};
const alsoAsAuthor: readonly ProblemsAction[] = ['withdraw', 'set-aside'];

describe('who may do what with a problem', () => {
  it.each(memberRoles.flatMap((role) => problemsActions.map((action) => [role, action] as const)))('%s: %s', (role, action) => {
    expect(may(member(role), action, { secretariatId: durango }).allowed).toBe(table[action].includes(role));
  });

  it.each(memberRoles.flatMap((role) => problemsActions.map((action) => [role, action] as const)))('%s, having written it: %s', (role, action) => {
    const expected = table[action].includes(role) || (alsoAsAuthor.includes(action) && seats.includes(role));
    expect(may(member(role), action, { secretariatId: durango, isAuthor: true }).allowed).toBe(expected);
  });

  const outsiders: Readonly<Record<string, Actor>> = {
    'a citizen': anonymous,
    'the installation': system,
    'an administrator': { kind: 'account', accountId: 'a', isAdministrator: true, isNationalObserver: false, memberships: [] },
    'a national observer': { kind: 'account', accountId: 'n', isAdministrator: false, isNationalObserver: true, memberships: [] },
    'a seat of another secretariat': member('civil-society', 'secretariat of Jalisco'),
  };

  it.each(Object.keys(outsiders).flatMap((who) => problemsActions.map((action) => [who, action] as const)))('%s finds nothing: %s', (who, action) => {
    expect(may(outsiders[who] ?? anonymous, action, { secretariatId: durango, isAuthor: true })).toMatchObject({
      allowed: false,
      reasons: [{ kind: 'not-found' }],
    });
  });
});
