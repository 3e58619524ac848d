import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';
import type { CyclePhase } from '@tequio/cycle/domain';

export const commitmentStates = ['draft', 'set-aside'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const setAsideReasonMax = 2000;

/** Commitments join and leave the plan while it is being written; a text may be reopened later, the list may not. */
export const phasesOfListing: readonly CyclePhase[] = ['drafting'];

export interface CommitmentStanding {
  readonly state: CommitmentState;
  readonly origin: 'work' | 'historic';
  readonly phase: CyclePhase;
}

export function canJoin(phase: CyclePhase): Decision {
  return decide(phasesOfListing.includes(phase) ? [] : [refusal('conflict', 'commitments.list-closed-in-this-phase')], undefined);
}

export function canSetAside(standing: CommitmentStanding, reason: string): Decision {
  const reasons = againstListing(standing);
  if (standing.state === 'set-aside') reasons.push(refusal('conflict', 'commitments.already-set-aside'));
  if (reason.trim() === '') reasons.push(refusal('invalid', 'commitments.reason-missing', { at: 'reason' }));
  return decide(reasons, undefined);
}

export function canRestore(standing: CommitmentStanding): Decision {
  const reasons = againstListing(standing);
  if (standing.state === 'draft') reasons.push(refusal('conflict', 'commitments.not-set-aside'));
  return decide(reasons, undefined);
}

/** Its text is written only while it is in the plan; a record of the past is never written. */
export function canBeEdited({ state, origin }: Pick<CommitmentStanding, 'state' | 'origin'>): Decision {
  const reasons: Refusal[] = [];
  if (origin === 'historic') reasons.push(refusal('conflict', 'commitments.is-historic'));
  if (state === 'set-aside') reasons.push(refusal('conflict', 'commitments.is-set-aside'));
  return decide(reasons, undefined);
}

function againstListing({ origin, phase }: CommitmentStanding): Refusal[] {
  const reasons: Refusal[] = [];
  if (origin === 'historic') reasons.push(refusal('conflict', 'commitments.is-historic'));
  if (!phasesOfListing.includes(phase)) reasons.push(refusal('conflict', 'commitments.list-closed-in-this-phase'));
  return reasons;
}
