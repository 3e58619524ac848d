import type { CycleAction } from '@tequio/cycle/domain';
import type { Door } from '@tequio/platform/api';

/** Where each action comes in over HTTP, with a body that is well formed; the permission matrix walks through these. */
export const cycleDoors: readonly Door<CycleAction | 'move-clock'>[] = [
  { action: 'read-work', method: 'GET', path: '/api/v1/cycles/:cycleId' },
  { action: 'read-work', method: 'GET', path: '/api/v1/secretariats/:secretariatId/cycles' },
  { action: 'read-work', method: 'GET', path: '/api/v1/entities/:entitySlug/cycles' },
  { action: 'read-work', method: 'GET', path: '/api/v1/entities/:entitySlug/cycles/:cycleNumber' },
  { action: 'open-cycle', method: 'POST', path: '/api/v1/secretariats/:secretariatId/cycles', body: {} },
  { action: 'move-phase', method: 'POST', path: '/api/v1/cycles/:cycleId/moves', body: { from: ':phase', to: ':otherPhase', reason: 'Falta una problemática.' } },
  { action: 'write-overview', method: 'PUT', path: '/api/v1/cycles/:cycleId/overview', body: { base: '', text: 'Un plan en doce meses.' } },
  { action: 'set-term', method: 'PUT', path: '/api/v1/cycles/:cycleId/term', body: { startsOn: '2019-01-01', endsOn: '2019-12-31' } },
  {
    action: 'keep-calendar',
    method: 'POST',
    path: '/api/v1/cycles/:cycleId/calendar',
    body: { title: 'Mesa de trabajo', kind: 'activity', phase: 'drafting', startsOn: '2019-03-01', endsOn: '2019-03-01' },
  },
  {
    action: 'keep-calendar',
    method: 'PUT',
    path: '/api/v1/cycles/:cycleId/calendar/:entryId',
    body: { title: 'Mesa de trabajo', kind: 'activity', phase: 'drafting', startsOn: '2019-03-02', endsOn: '2019-03-02' },
  },
  { action: 'keep-calendar', method: 'DELETE', path: '/api/v1/cycles/:cycleId/calendar/:entryId' },
  { action: 'publish-calendar', method: 'POST', path: '/api/v1/cycles/:cycleId/calendar/publication' },
  { action: 'move-clock', method: 'POST', path: '/api/v1/clock/moves', body: { to: ':aMomentFromNow' } },
];
