import type { PlainForm } from '@tequio/platform/api';

/** The link of a mail and the button of its page are one address: a mail program posts to it by itself (RFC 8058). */
export const deskPlainForms: readonly PlainForm[] = [{ page: '/baja/:token', method: 'POST', path: '/api/v1/unsubscriptions/:token', fields: [] }];
