import type {} from '@fastify/cookie';

/** Set by the identity area; the platform only binds the CSRF token to it. */
export const sessionCookieName = 'tequio_session';
