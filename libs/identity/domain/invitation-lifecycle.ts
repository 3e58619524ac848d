import { type Decision, type Instant, type Refusal, decide, epochMillisecondsOf, instantOf, refusal } from '@tequio/kernel';
import { invitationDays } from './session-lifetime';

export interface InvitationFacts {
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

export function invitationStateAt(invitation: InvitationFacts, now: Instant): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return now < invitation.expiresAt ? 'open' : 'expired';
}

/** A link works once, until its day, unless whoever sent it took it back. */
export function mayAcceptInvitation(invitation: InvitationFacts, now: Instant): Decision {
  return decide(reasonsBy[invitationStateAt(invitation, now)], undefined);
}

export function mayRevokeInvitation(invitation: InvitationFacts, now: Instant): Decision {
  const state = invitationStateAt(invitation, now);
  // Taking back one that has expired changes nothing, and refusing it would help nobody.
  return decide(state === 'expired' ? [] : reasonsBy[state], undefined);
}

export function invitationExpiresAt(now: Instant): Instant {
  return instantOf(epochMillisecondsOf(now) + invitationDays * 86_400_000);
}

const reasonsBy: Record<InvitationState, readonly Refusal[]> = {
  open: [],
  accepted: [refusal('conflict', 'identity.invitation-already-accepted')],
  revoked: [refusal('conflict', 'identity.invitation-revoked')],
  expired: [refusal('conflict', 'identity.invitation-expired')],
};
