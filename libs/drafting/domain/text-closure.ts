import { type Decision, allow, refuseWith } from '@tequio/kernel';
import type { CyclePhase } from '@tequio/cycle/domain';

export interface ClosureFacts {
  readonly phase: CyclePhase;
  /** The phases in which a text of this kind is written without further ado. */
  readonly openIn: readonly CyclePhase[];
  /** Somebody reopened it and no version was frozen since. */
  readonly isReopened: boolean;
}

/** While the public is consulted and while the sectors decide, a text stands still unless it was reopened with a reason. */
const closedUnlessReopened: readonly CyclePhase[] = ['consulting', 'deciding'];

export function canBeWritten(facts: ClosureFacts): Decision {
  if (facts.openIn.includes(facts.phase)) return allow();
  if (!closedUnlessReopened.includes(facts.phase)) return refuseWith('conflict', 'drafting.not-written-in-this-phase');
  return facts.isReopened ? allow() : refuseWith('conflict', 'drafting.closed-until-reopened');
}

export function canBeReopened(facts: ClosureFacts): Decision {
  if (facts.openIn.includes(facts.phase) || facts.isReopened) return refuseWith('conflict', 'drafting.already-open');
  return closedUnlessReopened.includes(facts.phase) ? allow() : refuseWith('conflict', 'drafting.not-written-in-this-phase');
}
