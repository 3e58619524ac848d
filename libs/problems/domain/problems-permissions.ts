import type { CyclePhase } from '@tequio/cycle/domain';
import { type Actor, type Decision, allow, hasRole, isMember, refuseWith, seatOf } from '@tequio/kernel';

export const problemsActions = [
  'read',
  'comment',
  'open',
  'edit',
  'attach',
  'submit',
  'withdraw',
  'set-aside',
  'restore',
  'merge',
  'prioritise',
  'open-round',
  'close-round',
  'score',
  'read-ranking',
] as const;
export type ProblemsAction = (typeof problemsActions)[number];

export interface ProblemsPermissionFacts {
  readonly secretariatId: string;
  readonly phase?: CyclePhase;
  /** Whether the actor is one of those who wrote this problem. */
  readonly isAuthor?: boolean;
}

/** Who may do what with problems; when it may happen is the business of the lifecycle. */
export function may(actor: Actor, action: ProblemsAction, facts: ProblemsPermissionFacts): Decision {
  const { secretariatId, isAuthor = false } = facts;
  if (!isMember(actor, secretariatId)) return refuseWith('not-found', 'problems.not-found');
  const holdsSeat = seatOf(actor, secretariatId) !== null;
  const facilitates = hasRole(actor, secretariatId, 'facilitator');
  switch (action) {
    case 'read':
    case 'read-ranking':
      return allow();
    case 'comment':
      return holdsSeat || facilitates || hasRole(actor, secretariatId, 'contributor') ? allow() : refuseWith('forbidden', 'problems.role-may-not-comment');
    // The facilitation never drafts and never scores, contributors and the monitor neither
    case 'open':
    case 'edit':
    case 'attach':
    case 'submit':
      return holdsSeat ? allow() : refuseWith('forbidden', 'problems.only-seats-write');
    case 'score':
      return holdsSeat ? allow() : refuseWith('forbidden', 'problems.only-seats-score');
    case 'withdraw':
      return holdsSeat && isAuthor ? allow() : refuseWith('forbidden', 'problems.only-authors-withdraw');
    case 'set-aside':
      return facilitates || (holdsSeat && isAuthor) ? allow() : refuseWith('forbidden', 'problems.only-facilitator-or-authors');
    case 'restore':
    case 'merge':
    case 'prioritise':
    case 'open-round':
    case 'close-round':
      return facilitates ? allow() : refuseWith('forbidden', 'problems.only-the-facilitator');
  }
}
