import type { IdentityAction } from '@tequio/identity/domain';

/** Where an action comes in over HTTP, with a body that is well formed; the permission matrix walks through these. */
export interface Door<Action extends string> {
  readonly action: Action;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

export const identityDoors: readonly Door<IdentityAction>[] = [
  { action: 'identity.read-own-account', method: 'GET', path: '/api/v1/account' },
  { action: 'identity.change-own-account', method: 'PATCH', path: '/api/v1/account', body: { showsNamePublicly: false } },
  { action: 'identity.list-accounts', method: 'GET', path: '/api/v1/accounts' },
  { action: 'identity.list-accounts', method: 'GET', path: '/api/v1/invitations' },
  { action: 'identity.change-account', method: 'PATCH', path: '/api/v1/accounts/:accountId', body: { isNationalObserver: false } },
  { action: 'identity.invite-administrator', method: 'POST', path: '/api/v1/invitations', body: { email: 'nadie@ejemplo.mx' } },
];
