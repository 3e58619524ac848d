import type { Door } from '@tequio/platform/api';
import type { ProblemsAction } from '@tequio/problems/domain';

/** Where each action comes in over HTTP; a problem's text is written through the drafting area, its threads through deliberation. */
export const problemsDoors: readonly Door<ProblemsAction>[] = [
  { action: 'read', method: 'GET', path: '/api/v1/cycles/:cycleId/problems' },
  { action: 'read', method: 'GET', path: '/api/v1/cycles/:cycleId/problems/:problemNumber' },
  { action: 'read', method: 'GET', path: '/api/v1/problems/:problemId' },
  { action: 'read', method: 'GET', path: '/api/v1/problems/:problemId/attachments/:attachmentId' },
  { action: 'open', method: 'POST', path: '/api/v1/cycles/:cycleId/problems', body: { title: 'Pozos sin medidor' } },
  { action: 'attach', method: 'POST', path: '/api/v1/problems/:problemId/attachments', body: { fileId: ':fileId' } },
  { action: 'attach', method: 'DELETE', path: '/api/v1/problems/:problemId/attachments/:attachmentId' },
  { action: 'submit', method: 'POST', path: '/api/v1/problems/:problemId/submission' },
  { action: 'withdraw', method: 'POST', path: '/api/v1/problems/:problemId/withdrawal' },
  { action: 'set-aside', method: 'POST', path: '/api/v1/problems/:problemId/set-aside', body: { reason: 'Es materia federal.' } },
  { action: 'restore', method: 'POST', path: '/api/v1/problems/:problemId/restoring' },
  { action: 'merge', method: 'POST', path: '/api/v1/problems/:problemId/merge', body: { intoId: ':otherProblemId', reason: 'Dicen lo mismo.' } },
  { action: 'prioritise', method: 'POST', path: '/api/v1/problems/:problemId/prioritisation', body: { agreement: 'Acuerdo 4 de la sesión' } },
  { action: 'read-ranking', method: 'GET', path: '/api/v1/cycles/:cycleId/scoring-rounds' },
  { action: 'read-ranking', method: 'GET', path: '/api/v1/scoring-rounds/:roundId/ranking' },
  { action: 'open-round', method: 'POST', path: '/api/v1/cycles/:cycleId/scoring-rounds' },
  { action: 'score', method: 'PUT', path: '/api/v1/scoring-rounds/:roundId/scores/:problemId', body: { scores: { gravedad: 3 } } },
  { action: 'close-round', method: 'POST', path: '/api/v1/scoring-rounds/:roundId/close' },
];
