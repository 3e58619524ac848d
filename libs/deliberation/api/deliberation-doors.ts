import type { DeliberationAction } from '@tequio/deliberation/domain';
import type { Door } from '@tequio/platform/api';

/** Where each action comes in over HTTP. */
export const deliberationDoors: readonly Door<DeliberationAction>[] = [
  { action: 'thread.read', method: 'GET', path: '/api/v1/threads?subjectKind=cycle&subjectId=:cycleId' },
  { action: 'thread.open', method: 'POST', path: '/api/v1/threads', body: { subjectKind: 'cycle', subjectId: ':cycleId', body: '¿Cuándo es la sesión?' } },
  { action: 'comment.post', method: 'POST', path: '/api/v1/threads/:threadId/comments', body: { body: 'El martes.' } },
  { action: 'thread.resolve', method: 'POST', path: '/api/v1/threads/:threadId/resolution', body: { reason: 'Quedó en el calendario.' } },
  { action: 'thread.reopen', method: 'DELETE', path: '/api/v1/threads/:resolvedThreadId/resolution' },
  { action: 'contribution.read', method: 'GET', path: '/api/v1/cycles/:cycleId/contributions' },
  { action: 'contribution.record', method: 'POST', path: '/api/v1/cycles/:cycleId/contributions', body: { subjectKind: 'cycle', subjectId: ':cycleId', body: 'Más sesiones por la tarde.' } },
  { action: 'contribution.analyse', method: 'POST', path: '/api/v1/contributions/:contributionId/analysis' },
  { action: 'contribution.reply', method: 'GET', path: '/api/v1/contributions/:contributionId/changes' },
  { action: 'contribution.reply', method: 'POST', path: '/api/v1/cycles/:cycleId/replies', body: { contributionIds: [':contributionId'], outcome: 'accepted', body: 'Se cambia el horario.' } },
  { action: 'contribution.read', method: 'GET', path: '/api/v1/cycles/:cycleId/consultation' },
  { action: 'consultation.open', method: 'POST', path: '/api/v1/cycles/:cycleId/consultation', body: { opensOn: '2019-02-01', closesOn: '2019-02-28' } },
  { action: 'consultation.change-period', method: 'PUT', path: '/api/v1/cycles/:cycleId/consultation/last-day', body: { closesOn: '2019-03-10' } },
  { action: 'contribution.moderate', method: 'POST', path: '/api/v1/contributions/:contributionId/hiding', body: { because: 'insult', note: 'Una palabra contra una persona.' } },
  { action: 'contribution.moderate', method: 'POST', path: '/api/v1/contributions/:contributionId/showing' },
  {
    action: 'contribution.capture',
    method: 'POST',
    path: '/api/v1/cycles/:cycleId/table-contributions',
    body: { tableName: 'Mesa 1', items: [{ id: '0168e3a0-0000-4000-8000-0000000000aa', kind: 'cycle', number: '1', body: 'Más bancas en la plaza.' }] },
  },
  { action: 'contribution.read', method: 'GET', path: '/api/v1/cycles/:cycleId/imports' },
  { action: 'contribution.read', method: 'GET', path: '/api/v1/imports/:importId/file' },
  { action: 'contribution.import', method: 'POST', path: '/api/v1/cycles/:cycleId/imports/preview', body: { fileId: ':fileId' } },
  { action: 'contribution.import', method: 'POST', path: '/api/v1/cycles/:cycleId/imports', body: { fileId: ':fileId' } },
  { action: 'contribution.import', method: 'DELETE', path: '/api/v1/imports/:importId' },
  { action: 'contribution.contribute', method: 'POST', path: '/api/v1/entities/:entitySlug/consultations/:cycleNumber/texts/plan/1/contributions', body: { body: 'Que las juntas sean de tarde.' } },
];
