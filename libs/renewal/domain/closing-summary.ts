import { type Completion, completions } from './closing-balance';

export interface ClosingSummary {
  readonly total: number;
  /** Nobody ever reported on them: counted apart, never among those that did little. */
  readonly inactive: number;
  /** The others, by how far they came; those not evaluated yet are in none of them. */
  readonly byCompletion: Readonly<Record<Completion, number>>;
  readonly notEvaluated: number;
}

export function closingSummary(commitments: readonly { readonly isActive: boolean; readonly completion: Completion | null }[]): ClosingSummary {
  const active = commitments.filter(({ isActive }) => isActive);
  const counts = completions.map((completion) => [completion, active.filter((one) => one.completion === completion).length]);
  return {
    total: commitments.length,
    inactive: commitments.length - active.length,
    byCompletion: Object.fromEntries(counts) as Record<Completion, number>,
    notEvaluated: active.filter(({ completion }) => completion === null).length,
  };
}
