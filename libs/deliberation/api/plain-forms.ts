import type { PlainForm } from '@tequio/platform/api';

const fields = ['body', 'passagePath', 'quote', 'authorName', 'showName', 'email'] as const;
const textApi = '/api/v1/entities/:slug/consultations/:cycle/texts';
const page = '/entidades/:slug/consultas/:cycle';

/** Whoever has no scripts speaks as everybody does; what he sends waits for somebody to look at it. */
export const deliberationPlainForms: readonly PlainForm[] = [
  { page: `${page}/plan`, method: 'POST', path: `${textApi}/plan/1/contributions`, fields, then: '/seguimiento/{folio}?recien=1' },
  { page: `${page}/problematicas/:text`, method: 'POST', path: `${textApi}/problem/:text/contributions`, fields, then: '/seguimiento/{folio}?recien=1' },
  { page: `${page}/compromisos/:text`, method: 'POST', path: `${textApi}/commitment/:text/contributions`, fields, then: '/seguimiento/{folio}?recien=1' },
  { page: '/seguimiento/correo/:token/confirmar', method: 'POST', path: '/api/v1/contribution-contacts/:token/confirmation', fields: [] },
  { page: '/seguimiento/correo/:token/retirar', method: 'POST', path: '/api/v1/contribution-contacts/:token/erasure', fields: [] },
];
