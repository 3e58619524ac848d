import type { InvitationFacts } from '../invitation-lifecycle';

export function newInvitation(facts: Partial<InvitationFacts> = {}): InvitationFacts {
  return { expiresAt: '2026-03-14T09:00:00.000Z', acceptedAt: null, revokedAt: null, ...facts };
}
