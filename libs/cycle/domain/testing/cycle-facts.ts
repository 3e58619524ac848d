import type { CalendarItem } from '../cycle-calendar';
import type { GateFacts, Obstacle } from '../gate-facts';
import type { MovingCycle, PhaseMoveRequest } from '../phase-move';

/** Facts with which every gate is open; a spec shuts the one it speaks of. */
export function newGateFacts(changes: Partial<GateFacts> = {}): GateFacts {
  return {
    'calendar-published-in-time': { publishedOn: '2019-01-01', firstActivityOn: '2019-01-15', noticeDays: 14, path: '/calendario' },
    'seats-filled': { unfilled: [] },
    'problem-prioritised': { prioritised: 1, path: '/problemas' },
    'problems-settled': { unsettled: [] },
    'commitments-complete': { inPlan: 5, incomplete: [], path: '/compromisos' },
    'problems-answered': { unanswered: [] },
    'consultation-long-enough': { openedOn: '2019-03-01', closesOn: '2019-03-15', today: '2019-03-16', requiredDays: 15, path: '/consulta' },
    'contributions-answered': { unanswered: [] },
    'version-approved': { planVersionHash: 'a'.repeat(64), missingSectors: [], path: '/aprobacion' },
    'no-open-objection': { openObjections: [] },
    'edition-published': { published: true, path: '/aprobacion' },
    'term-over-or-commitments-closed': { termEndsOn: '2020-12-31', today: '2021-01-01', open: [] },
    'commitments-balanced': { withoutBalance: [] },
    'closing-report-published': { published: true, path: '/cierre' },
    ...changes,
  };
}

export function newObstacle(label: string): Obstacle {
  return { id: `id of ${label}`, label, path: `/trabajo/durango/2/${label.toLowerCase().replaceAll(' ', '-')}` };
}

export function newMovingCycle(changes: Partial<MovingCycle> = {}): MovingCycle {
  return { phase: 'convening', origin: 'work', hasNextCycle: false, ...changes };
}

export function newMoveRequest(changes: Partial<PhaseMoveRequest> & Pick<PhaseMoveRequest, 'from' | 'to'>): PhaseMoveRequest {
  return { reason: null, overrides: [], ...changes };
}

export function newCalendarItem(changes: Partial<CalendarItem> = {}): CalendarItem {
  const startsOn = changes.startsOn ?? '2019-02-01';
  return { id: 'item', title: 'Mesa de apertura', kind: 'activity', phase: null, startsOn, endsOn: startsOn, publishedOn: null, ...changes };
}
