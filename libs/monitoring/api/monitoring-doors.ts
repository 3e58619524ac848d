import type { Door } from '@tequio/identity/api';
import type { MonitoringAction } from '@tequio/monitoring/domain';

const report = { status: 'in-progress', body: 'Se levantó el padrón.', evidence: [{ description: 'Acta', link: 'https://ejemplo.mx/acta' }] };

/** Where each action comes in over HTTP: a commitment of an edition, and one that is still a draft. */
export const monitoringDoors: readonly Door<MonitoringAction>[] = [
  { action: 'progress.read', method: 'GET', path: '/api/v1/commitments/:publishedCommitmentId/progress' },
  { action: 'progress.read', method: 'GET', path: '/api/v1/commitments/:unpublishedCommitmentId/progress' },
  { action: 'progress.report', method: 'POST', path: '/api/v1/commitments/:publishedCommitmentId/reports', body: report },
  { action: 'progress.report', method: 'POST', path: '/api/v1/commitments/:unpublishedCommitmentId/reports', body: report },
  { action: 'report.verify', method: 'POST', path: '/api/v1/reports/:reportId/verdicts', body: { kind: 'insufficient', reason: 'Faltan dos municipios.' } },
  { action: 'verdict.answer', method: 'POST', path: '/api/v1/verdicts/:verdictId/answer', body: { body: 'Se publican esta semana.' } },
];
