import type { AccountActor, Membership } from '@tequio/kernel';

export function newMembership(facts: Partial<Membership> = {}): Membership {
  return { secretariatId: 'durango', role: 'facilitator', organisationId: null, seatId: null, sectorCode: null, capacity: null, ...facts };
}

export function newActor(facts: Partial<AccountActor> = {}): AccountActor {
  return { kind: 'account', accountId: 'ana', isAdministrator: false, isNationalObserver: false, memberships: [], ...facts };
}
