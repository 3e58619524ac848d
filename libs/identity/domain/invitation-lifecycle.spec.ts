import { invitationExpiresAt, mayAcceptInvitation, mayRevokeInvitation } from './invitation-lifecycle';
import { newInvitation } from './testing/new-invitation';

const now = '2026-03-02T09:00:00.000Z';

describe('An invitation', () => {
  it.each([
    ['is accepted while it is open', newInvitation(), []],
    ['is not accepted twice', newInvitation({ acceptedAt: '2026-03-01T00:00:00.000Z' }), ['identity.invitation-already-accepted']],
    ['is not accepted once taken back', newInvitation({ revokedAt: '2026-03-01T00:00:00.000Z' }), ['identity.invitation-revoked']],
    ['is not accepted at the moment it expires', newInvitation({ expiresAt: now }), ['identity.invitation-expired']],
    [
      'that was accepted and later expired says that it was accepted',
      newInvitation({ acceptedAt: '2026-02-01T00:00:00.000Z', expiresAt: '2026-02-02T00:00:00.000Z' }),
      ['identity.invitation-already-accepted'],
    ],
  ])('%s', (_sentence, invitation, codes) => {
    const decision = mayAcceptInvitation(invitation, now);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(codes);
  });

  it('can be taken back until somebody accepts it', () => {
    expect(mayRevokeInvitation(newInvitation(), now).allowed).toBe(true);
    expect(mayRevokeInvitation(newInvitation({ expiresAt: now }), now).allowed).toBe(true);
    expect(mayRevokeInvitation(newInvitation({ acceptedAt: now }), now).allowed).toBe(false);
  });

  it('lasts two weeks', () => expect(invitationExpiresAt(now)).toBe('2026-03-16T09:00:00.000Z'));
});
