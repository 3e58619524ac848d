import type { CyclePhase } from '@tequio/cycle/domain';
import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';
import type { ProblemState } from './problem-lifecycle';

/** What a secretariat judges its problems by: data with both labels. */
export interface Criterion {
  readonly code: string;
  readonly es: string;
  readonly en: string;
}

/** One to five on each criterion. */
export type Scores = Readonly<Record<string, number>>;

export const lowestScore = 1;
export const highestScore = 5;

export function openRound(facts: { readonly phase: CyclePhase; readonly roundIsOpen: boolean; readonly submitted: number }): Decision {
  const reasons: Refusal[] = [];
  if (facts.phase !== 'diagnosing') reasons.push(refusal('conflict', 'problems.not-in-this-phase', { params: { phase: facts.phase } }));
  if (facts.roundIsOpen) reasons.push(refusal('conflict', 'problems.round-already-open'));
  if (facts.submitted === 0) reasons.push(refusal('incomplete', 'problems.nothing-to-score'));
  return decide(reasons, undefined);
}

export function closeRound(facts: { readonly roundIsOpen: boolean }): Decision {
  return decide(facts.roundIsOpen ? [] : [refusal('conflict', 'problems.round-already-closed')], undefined);
}

export interface ScoringFacts {
  readonly roundIsOpen: boolean;
  readonly state: ProblemState;
  readonly criteria: readonly Criterion[];
}

/** A whole sheet for one problem: every criterion of the round, nothing else, in whole numbers. */
export function giveScores(facts: ScoringFacts, scores: Scores): Decision<Scores> {
  const reasons: Refusal[] = [];
  if (!facts.roundIsOpen) reasons.push(refusal('conflict', 'problems.round-already-closed'));
  if (facts.state !== 'submitted') reasons.push(refusal('conflict', 'problems.not-up-for-scoring', { params: { state: facts.state } }));
  const known = new Set(facts.criteria.map((criterion) => criterion.code));
  for (const code of Object.keys(scores).filter((each) => !known.has(each))) {
    reasons.push(refusal('invalid', 'problems.criterion-unknown', { at: `scores.${code}` }));
  }
  for (const { code } of facts.criteria) {
    const score = Object.hasOwn(scores, code) ? scores[code] : undefined;
    if (score === undefined) reasons.push(refusal('incomplete', 'problems.score-missing', { at: `scores.${code}` }));
    else if (!Number.isInteger(score) || score < lowestScore || score > highestScore) {
      reasons.push(refusal('invalid', 'problems.score-out-of-range', { at: `scores.${code}`, params: { lowest: lowestScore, highest: highestScore } }));
    }
  }
  return decide(reasons, scores);
}
