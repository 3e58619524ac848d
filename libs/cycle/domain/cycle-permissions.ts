import { type Actor, type Decision, allow, hasRole, isMember, refuseWith } from '@tequio/kernel';
import type { CyclePhase } from './cycle-phases';

export const cycleActions = [
  'read-work',
  'move-phase',
  'open-cycle',
  'write-overview',
  'set-term',
  'keep-calendar',
  'publish-calendar',
] as const;
export type CycleAction = (typeof cycleActions)[number];

export interface CyclePermissionFacts {
  readonly secretariatId: string;
  readonly phase?: CyclePhase;
  readonly origin?: 'work' | 'historic';
}

/** Who may do what with a cycle. The phase line, the calendar and the trace of moves are public and not asked for here. */
export function may(actor: Actor, action: CycleAction, facts: CyclePermissionFacts): Decision {
  if (!isMember(actor, facts.secretariatId)) return refuseWith('not-found', 'cycle.not-found');
  switch (action) {
    case 'read-work':
      return allow();
    case 'move-phase':
    case 'open-cycle':
    case 'write-overview':
    case 'set-term':
    case 'keep-calendar':
    case 'publish-calendar':
      return hasRole(actor, facts.secretariatId, 'facilitator')
        ? allow()
        : refuseWith('forbidden', 'cycle.only-the-facilitator', { params: { action } });
  }
}

/** The demonstration's clock belongs to nobody's secretariat: any facilitator of one may move it. */
export function mayMoveClock(actor: Actor): Decision {
  const facilitates = actor.kind === 'account' && actor.memberships.some((membership) => membership.role === 'facilitator');
  return facilitates ? allow() : refuseWith('forbidden', 'cycle.only-a-facilitator-moves-the-clock');
}
