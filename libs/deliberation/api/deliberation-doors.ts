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
  { action: 'contribution.reply', method: 'POST', path: '/api/v1/cycles/:cycleId/replies', body: { contributionIds: [':contributionId'], outcome: 'accepted', body: 'Se cambia el horario.' } },
];
