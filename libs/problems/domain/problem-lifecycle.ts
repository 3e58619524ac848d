import type { CyclePhase } from '@tequio/cycle/domain';
import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';
import { whatIsMissing } from './problem-completeness';
import type { ProblemContent } from './problem-shape';

export const problemStates = ['draft', 'submitted', 'prioritised', 'merged', 'set-aside'] as const;
export type ProblemState = (typeof problemStates)[number];

export const problemMoves = ['submit', 'withdraw', 'prioritise', 'merge', 'set-aside', 'restore'] as const;
export type ProblemMove = (typeof problemMoves)[number];

export interface ProblemTransition {
  readonly move: ProblemMove;
  readonly from: readonly ProblemState[];
  readonly to: ProblemState;
  readonly phases: readonly CyclePhase[];
}

/** Every change of state there is. */
export const problemTransitions: readonly ProblemTransition[] = [
  { move: 'submit', from: ['draft'], to: 'submitted', phases: ['diagnosing'] },
  { move: 'withdraw', from: ['submitted'], to: 'draft', phases: ['diagnosing'] },
  { move: 'prioritise', from: ['submitted'], to: 'prioritised', phases: ['diagnosing'] },
  { move: 'merge', from: ['draft', 'submitted'], to: 'merged', phases: ['diagnosing'] },
  // Also in drafting: a prioritised problem may turn out to be one that no commitment can answer
  { move: 'set-aside', from: ['draft', 'submitted', 'prioritised'], to: 'set-aside', phases: ['diagnosing', 'drafting'] },
  { move: 'restore', from: ['set-aside'], to: 'submitted', phases: ['diagnosing'] },
];

export interface ProblemFacts {
  readonly state: ProblemState;
  readonly phase: CyclePhase;
  /** Seats are giving scores right now: what they judge stays as it is. */
  readonly roundIsOpen: boolean;
}

/** Is the problem where this move starts, and the cycle in a phase that has it? */
export function checkMove(move: ProblemMove, facts: ProblemFacts): readonly Refusal[] {
  const transition = transitionOf(move);
  const reasons: Refusal[] = [];
  if (!transition.phases.includes(facts.phase)) reasons.push(refusal('conflict', 'problems.not-in-this-phase', { params: { phase: facts.phase } }));
  if (!transition.from.includes(facts.state)) reasons.push(refusal('conflict', `problems.cannot-${move}-from-here`, { params: { state: facts.state } }));
  if (facts.roundIsOpen && facts.state === 'submitted') reasons.push(refusal('conflict', 'problems.being-scored'));
  return reasons;
}

export function submit(facts: ProblemFacts, content: ProblemContent): Decision<ProblemState> {
  return decide([...checkMove('submit', facts), ...whatIsMissing(content)], 'submitted');
}

export function withdraw(facts: ProblemFacts): Decision<ProblemState> {
  return decide(checkMove('withdraw', facts), 'draft');
}

export interface PrioritisingFacts extends ProblemFacts {
  readonly wasScoredInClosedRound: boolean;
}

/** The facilitator records what the seats agreed; the scores advise, they do not decide. */
export function prioritise(facts: PrioritisingFacts, agreement: string): Decision<ProblemState> {
  const reasons = [...checkMove('prioritise', facts)];
  if (!facts.wasScoredInClosedRound) reasons.push(refusal('conflict', 'problems.not-scored-yet'));
  if (agreement.trim() === '') reasons.push(refusal('incomplete', 'problems.agreement-missing', { at: 'agreement' }));
  return decide(reasons, 'prioritised');
}

export interface MergingFacts {
  readonly duplicate: ProblemFacts & { readonly id: string };
  readonly survivor: (ProblemFacts & { readonly id: string }) | null;
}

export function merge({ duplicate, survivor }: MergingFacts, reason: string): Decision<ProblemState> {
  const reasons = [...checkMove('merge', duplicate)];
  if (survivor === null) reasons.push(refusal('invalid', 'problems.survivor-unknown', { at: 'intoId' }));
  else if (survivor.id === duplicate.id) reasons.push(refusal('invalid', 'problems.survivor-is-itself', { at: 'intoId' }));
  else if (survivor.state === 'merged' || survivor.state === 'set-aside') {
    reasons.push(refusal('conflict', 'problems.survivor-is-gone', { at: 'intoId', params: { state: survivor.state } }));
  }
  return decide([...reasons, ...reasonWritten(reason)], 'merged');
}

export function setAside(facts: ProblemFacts, reason: string): Decision<ProblemState> {
  return decide([...checkMove('set-aside', facts), ...reasonWritten(reason)], 'set-aside');
}

export function restore(facts: ProblemFacts): Decision<ProblemState> {
  return decide(checkMove('restore', facts), 'submitted');
}

/** A prioritised problem is a part of the plan: later than drafting its text takes a reopening, which the drafting area asks for. */
const phasesOfPrioritisedText: readonly CyclePhase[] = ['diagnosing', 'drafting', 'consulting', 'deciding'];

/** May the text still change? */
export function editText(facts: ProblemFacts): Decision {
  const reasons: Refusal[] = [];
  const open = facts.state === 'prioritised' ? phasesOfPrioritisedText : ['diagnosing'];
  if (!open.includes(facts.phase)) reasons.push(refusal('conflict', 'problems.not-in-this-phase', { params: { phase: facts.phase } }));
  if (facts.state === 'merged' || facts.state === 'set-aside') {
    reasons.push(refusal('conflict', 'problems.text-is-closed', { params: { state: facts.state } }));
  }
  if (facts.roundIsOpen && facts.state === 'submitted') reasons.push(refusal('conflict', 'problems.being-scored'));
  return decide(reasons, undefined);
}

/** A new statement belongs into the phase in which problems are gathered. */
export function openProblem(phase: CyclePhase): Decision {
  return decide(phase === 'diagnosing' ? [] : [refusal('conflict', 'problems.not-in-this-phase', { params: { phase } })], undefined);
}

export function isSettled(state: ProblemState): boolean {
  return state === 'prioritised' || state === 'merged' || state === 'set-aside';
}

function transitionOf(move: ProblemMove): ProblemTransition {
  const transition = problemTransitions.find((each) => each.move === move);
  if (!transition) throw new Error(`The table of problem moves lacks ${move}`);
  return transition;
}

function reasonWritten(reason: string): readonly Refusal[] {
  return reason.trim() === '' ? [refusal('incomplete', 'problems.reason-missing', { at: 'reason' })] : [];
}
