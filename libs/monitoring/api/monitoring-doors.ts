import type { MonitoringAction } from '@tequio/monitoring/domain';
import type { Door } from '@tequio/platform/api';

const shown = [{ description: 'Acta', link: 'https://durango.gob.mx/acta.pdf' }];

/** Where each action comes in over HTTP. */
export const monitoringDoors: readonly Door<MonitoringAction>[] = [
  { action: 'progress.read', method: 'GET', path: '/api/v1/commitments/:commitmentId/progress' },
  { action: 'progress.report', method: 'POST', path: '/api/v1/commitments/:commitmentId/reports', body: { status: 'in-progress', body: 'Se avanzó.', evidence: shown } },
  { action: 'report.verify', method: 'POST', path: '/api/v1/reports/:reportId/verdicts', body: { kind: 'verified', reason: 'Se revisó el acta.' } },
  { action: 'verdict.answer', method: 'POST', path: '/api/v1/verdicts/:verdictId/answer', body: { body: 'Se corrige.' } },
];
