import type { AccountActor } from '@tequio/kernel';

export function newAccountActor(facts: Partial<AccountActor> = {}): AccountActor {
  return { kind: 'account', accountId: 'account-1', isAdministrator: false, isNationalObserver: false, memberships: [], ...facts };
}

export function newAdministrator(facts: Partial<AccountActor> = {}): AccountActor {
  return newAccountActor({ accountId: 'administrator-1', isAdministrator: true, ...facts });
}
