import type { PlainForm } from '@tequio/platform/api';

/** Nobody is kept out because scripts did not come: these are the doors of the house. */
export const identityPlainForms: readonly PlainForm[] = [
  { page: '/entrar', method: 'POST', path: '/api/v1/session', fields: ['email', 'password'], then: '/mesa' },
  { page: '/salir', method: 'DELETE', path: '/api/v1/session', fields: [], then: '/' },
  { page: '/recuperar', method: 'POST', path: '/api/v1/password-resets', fields: ['email'] },
  { page: '/restablecer/:token', method: 'POST', path: '/api/v1/password-resets/:token', fields: ['password'] },
  { page: '/invitacion/:token', method: 'POST', path: '/api/v1/invitations/:token/acceptance', fields: ['name', 'language', 'password'], then: '/mesa' },
];
