import { type Actor, type MemberRole, allow, anonymous, memberRoles, system } from '@tequio/kernel';
import { deskActions, may, mayBeTold, subjectNotFound } from './desk-permissions';
import { toldSubjects } from './notification-kinds';

const member = (role: MemberRole, secretariatId = 's'): Actor => ({
  kind: 'account',
  accountId: 'a',
  isAdministrator: false,
  isNationalObserver: false,
  memberships: [{ secretariatId, role, organisationId: null, seatId: null, sectorCode: null, capacity: null }],
});
const administrator: Actor = { kind: 'account', accountId: 'b', isAdministrator: true, isNationalObserver: true, memberships: [] };

describe('one’s own desk', () => {
  it.each(deskActions)('is nobody’s without an account: %s', (action) => {
    for (const actor of [anonymous, system]) expect(may(actor, action, { subjectRead: allow() }).allowed).toBe(false);
  });

  it.each(deskActions)('is everybody’s with one, as far as he may know of what he chooses: %s', (action) => {
    for (const actor of [member('contributor'), administrator]) {
      expect(may(actor, action, { subjectRead: allow() }).allowed).toBe(true);
      if (action.startsWith('subject.')) expect(may(actor, action)).toEqual(subjectNotFound);
    }
  });
});

describe('what one may be told of', () => {
  // Lists filter by membership; should an owner's rule ever ask for more, the filter must follow
  it.each(toldSubjects)('is what members may read, and nobody else: %s', (kind) => {
    for (const role of memberRoles) expect(mayBeTold(member(role), kind, 's').allowed).toBe(true);
    for (const actor of [anonymous, system, administrator, member('facilitator', 'another')]) expect(mayBeTold(actor, kind, 's').allowed).toBe(false);
  });
});
