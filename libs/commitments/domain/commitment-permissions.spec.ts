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

  it.each<[MemberRole, readonly string[]]>([
    ['facilitator', ['read', 'comment']],
    ['official', ['read', 'comment', 'create', 'write', 'set-aside', 'restore']],
    ['civil-society', ['read', 'comment', 'create', 'write', 'set-aside', 'restore']],
    ['guarantor', ['read', 'comment', 'create', 'write', 'set-aside', 'restore']],
    ['contributor', ['read', 'comment']],
    ['monitor', ['read']],
  ])('let a member in the role of %s %j', (role, expected) => {
    const allowed = commitmentsActions.filter((action) => may(member(role), action, { secretariatId }).allowed);
    expect(allowed).toEqual(expected.map((action) => `commitment.${action}`));
  });

  it('know every role', () => expect(memberRoles).toHaveLength(6));
});
