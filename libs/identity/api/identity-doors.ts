import type { IdentityAction } from '@tequio/identity/domain';
import type { Door } from '@tequio/platform/api';

export const identityDoors: readonly Door<IdentityAction>[] = [
  { action: 'identity.read-own-account', method: 'GET', path: '/api/v1/account' },
  { action: 'identity.change-own-account', method: 'PATCH', path: '/api/v1/account', body: { showsNamePublicly: false } },
  { action: 'identity.change-own-account', method: 'POST', path: '/api/v1/account/password', body: { currentPassword: 'no es esta', newPassword: 'tampoco esta otra' } },
  { action: 'identity.end-own-sessions', method: 'DELETE', path: '/api/v1/account/sessions/:ownSessionId' },
  { action: 'identity.end-own-sessions', method: 'DELETE', path: '/api/v1/session' },
  { action: 'identity.end-own-sessions', method: 'DELETE', path: '/api/v1/sessions' },
  { action: 'identity.list-accounts', method: 'GET', path: '/api/v1/accounts' },
  { action: 'identity.list-accounts', method: 'GET', path: '/api/v1/invitations' },
  { action: 'identity.change-account', method: 'PATCH', path: '/api/v1/accounts/:accountId', body: { isNationalObserver: false } },
  { action: 'identity.invite-administrator', method: 'POST', path: '/api/v1/invitations', body: { email: 'nadie@ejemplo.mx' } },
  { action: 'identity.revoke-invitation', method: 'DELETE', path: '/api/v1/invitations/:invitationId' },
];
