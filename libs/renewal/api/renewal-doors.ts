import type { RenewalAction } from '@tequio/renewal/domain';
import type { Door } from '@tequio/platform/api';

const evaluation = { completion: 'limited', potential: 'modest', earlyResults: 'no-change', lessons: 'Empezar antes.', evidence: 'Reportes.', revision: 0 };

/** Where each action comes in over HTTP. */
export const renewalDoors: readonly Door<RenewalAction>[] = [
  { action: 'closing.read', method: 'GET', path: '/api/v1/cycles/:cycleId/closing' },
  { action: 'balance.write', method: 'PUT', path: '/api/v1/commitments/:commitmentId/balance', body: evaluation },
  { action: 'choice.write', method: 'PUT', path: '/api/v1/commitments/:commitmentId/renewal-choice', body: { choice: 'carried-over', reason: 'Sigue.', revision: 0 } },
  { action: 'report.write', method: 'PUT', path: '/api/v1/cycles/:cycleId/closing/report', body: { body: 'Lo que se logró.', revision: 0 } },
  { action: 'report.publish', method: 'POST', path: '/api/v1/cycles/:cycleId/closing/publication', body: { revision: 1 } },
  { action: 'next.open', method: 'POST', path: '/api/v1/cycles/:cycleId/next' },
];
