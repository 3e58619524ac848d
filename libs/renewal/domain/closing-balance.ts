import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

/** How far the work came, as the independent review of open government calls it. */
export const completions = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;
export type Completion = (typeof completions)[number];

/** What it could change if it were done. */
export const potentials = ['unclear', 'modest', 'substantial'] as const;
export type Potential = (typeof potentials)[number];

/** What did change. */
export const earlyResults = ['worsened', 'no-change', 'marginal', 'major', 'outstanding', 'not-applicable'] as const;
export type EarlyResult = (typeof earlyResults)[number];

export interface BalanceDraft {
  readonly completion: Completion;
  readonly potential: Potential;
  readonly earlyResults: EarlyResult;
  readonly lessons: string;
  readonly evidence: string;
}

const resultsOfWork: readonly EarlyResult[] = ['marginal', 'major', 'outstanding'];

/** An evaluation says what was learnt and on what it rests; nothing comes of work that was not done. */
export function canEvaluate(draft: BalanceDraft): Decision<BalanceDraft> {
  const reasons: Refusal[] = [];
  if (draft.lessons.trim() === '') reasons.push(refusal('incomplete', 'renewal.lessons-missing', { at: 'lessons' }));
  if (draft.completion !== 'no-evidence' && draft.evidence.trim() === '') reasons.push(refusal('incomplete', 'renewal.evidence-missing', { at: 'evidence' }));
  if (isWithoutWork(draft.completion) && resultsOfWork.includes(draft.earlyResults)) {
    reasons.push(refusal('invalid', 'renewal.results-without-work', { at: 'earlyResults' }));
  }
  return decide(reasons, draft);
}

export function isWithoutWork(completion: Completion): boolean {
  return completion === 'no-evidence' || completion === 'not-started';
}
