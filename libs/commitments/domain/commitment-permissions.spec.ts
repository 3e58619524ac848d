import { type Actor, type MemberRole, anonymous, memberRoles, reasonsAgainst } from '@tequio/kernel';
import { commitmentsActions, may } from './commitment-permissions';

const secretariatId = 'durango';
const account = { kind: 'account', accountId: 'ana', isAdministrator: false, isNationalObserver: false, memberships: [] } as const;
const member = (role: MemberRole, of = secretariatId): Actor => ({
  ...account,
  memberships: [{ secretariatId: of, role, organisationId: null, seatId: null, sectorCode: null, capacity: null }],
});

describe('Commitments in work', () => {
  it.each<[string, Actor]>([
    ['the public', anonymous],
    ['an administrator', { ...account, isAdministrator: true }],
    ['the national observer', { ...account, isNationalObserver: true }],
    ['a seat of another secretariat', member('official', 'sonora')],
  ])('are not there for %s', (_who, actor) => {
    for (const action of commitmentsActions) expect(reasonsAgainst(may(actor, action, { secretariatId }))).toMatchObject([{ kind: 'not-found' }]);
  });

  it('are read by every member and written by seats', () => {
    const allowed = (role: MemberRole) => commitmentsActions.filter((action) => may(member(role), action, { secretariatId }).allowed);
    for (const role of memberRoles) {
      const writes = ['official', 'civil-society', 'guarantor'].includes(role);
      expect(allowed(role)).toEqual(writes ? [...commitmentsActions] : ['commitment.read']);
    }
  });
});
