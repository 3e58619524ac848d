import { type Refusal, refusal } from '@tequio/kernel';

/** One commitment as the freezing of the plan sees it: where it is written, and what its sheet still lacks. */
export interface CommitmentReadiness {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly missing: readonly { readonly code: string; readonly at: string }[];
}

export interface PlanFreezingFacts {
  readonly title: string;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly commitments: readonly CommitmentReadiness[];
  /** Prioritised problems that no commitment in the plan answers. */
  readonly unansweredProblems: readonly { readonly id: string; readonly number: number; readonly title: string; readonly path: string }[];
  readonly latestHash: string | null;
  /** Somebody edited the text after the latest version, and its approvals fell: even the same words are put before the seats anew. */
  readonly latestLapsed: boolean;
  readonly hashNow: string | null;
}

/** Every reason why the plan cannot become a version yet: a plan is frozen whole or not at all. */
export function reasonsAgainstFreezing(facts: PlanFreezingFacts): readonly Refusal[] {
  const reasons: Refusal[] = [];
  if (facts.title.trim() === '') reasons.push(refusal('incomplete', 'plan.title-missing', { at: 'title' }));
  if (!facts.termStart || !facts.termEnd) reasons.push(refusal('incomplete', 'plan.term-missing', { at: 'term' }));
  if (facts.commitments.length === 0) reasons.push(refusal('incomplete', 'plan.no-commitments', { at: 'commitments' }));
  for (const commitment of facts.commitments) {
    if (commitment.missing.length > 0) {
      reasons.push(
        refusal('incomplete', 'plan.commitment-incomplete', {
          at: `commitments.${commitment.id}`,
          params: { number: commitment.number, title: commitment.title, missing: commitment.missing.length },
          facts: { commitmentId: commitment.id, missing: commitment.missing, href: commitment.path },
        }),
      );
    }
  }
  for (const problem of facts.unansweredProblems) {
    reasons.push(
      refusal('incomplete', 'plan.problem-unanswered', {
        at: `problems.${problem.id}`,
        params: { number: problem.number, title: problem.title },
        facts: { problemId: problem.id, href: problem.path },
      }),
    );
  }
  if (reasons.length === 0 && facts.hashNow !== null && facts.hashNow === facts.latestHash && !facts.latestLapsed) {
    reasons.push(refusal('conflict', 'plan.nothing-changed'));
  }
  return reasons;
}
