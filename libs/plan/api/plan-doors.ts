import type { Door } from '@tequio/platform/api';
import type { PlanAction } from '@tequio/plan/domain';

/** Where each action comes in over HTTP; the plan's own text is written through the drafting area. */
export const planDoors: readonly Door<PlanAction>[] = [
  { action: 'plan.read-draft', method: 'GET', path: '/api/v1/cycles/:cycleId/plan' },
  { action: 'plan.edit-draft', method: 'POST', path: '/api/v1/cycles/:cycleId/plan' },
  { action: 'plan.freeze', method: 'POST', path: '/api/v1/cycles/:cycleId/plan/versions', body: { reason: 'Texto que se somete a aprobación' } },
];
