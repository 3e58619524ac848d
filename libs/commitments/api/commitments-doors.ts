import type { CommitmentsAction } from '@tequio/commitments/domain';
import type { Door } from '@tequio/platform/api';

/** Where each action comes in over HTTP; a sheet is written through the drafting area, its threads through deliberation. */
export const commitmentsDoors: readonly Door<CommitmentsAction>[] = [
  { action: 'commitment.read', method: 'GET', path: '/api/v1/cycles/:cycleId/commitments' },
  { action: 'commitment.read', method: 'GET', path: '/api/v1/entities/:entitySlug/cycles/:cycleNumber/commitments' },
  { action: 'commitment.read', method: 'GET', path: '/api/v1/entities/:entitySlug/cycles/:cycleNumber/commitments/1' },
  { action: 'commitment.read', method: 'GET', path: '/api/v1/commitments/:commitmentId' },
  { action: 'commitment.create', method: 'POST', path: '/api/v1/cycles/:cycleId/commitments', body: { title: 'Padrón de pozos' } },
  { action: 'commitment.set-aside', method: 'POST', path: '/api/v1/commitments/:commitmentId/set-aside', body: { reason: 'Sin presupuesto este año.' } },
  { action: 'commitment.restore', method: 'POST', path: '/api/v1/commitments/:commitmentId/restoring' },
];
