import type { MonitoringAction } from '@tequio/monitoring/domain';

/** Where an action comes in over HTTP, with a body that is well formed; the permission matrix walks through these. */
export interface Door {
  readonly action: MonitoringAction;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

const shown = [{ description: 'Acta', link: 'https://durango.gob.mx/acta.pdf' }];

export const monitoringDoors: readonly Door[] = [
  { action: 'progress.read', method: 'GET', path: '/api/v1/commitments/:commitmentId/progress' },
  { action: 'progress.report', method: 'POST', path: '/api/v1/commitments/:commitmentId/reports', body: { status: 'in-progress', body: 'Se avanzó.', evidence: shown } },
  { action: 'report.verify', method: 'POST', path: '/api/v1/reports/:reportId/verdicts', body: { kind: 'verified', reason: 'Se revisó el acta.' } },
  { action: 'verdict.answer', method: 'POST', path: '/api/v1/verdicts/:verdictId/answer', body: { body: 'Se corrige.' } },
];
