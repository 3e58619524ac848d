import type { DateWithPrecision } from '@tequio/kernel';

/** In the order in which an entity goes through them (product §2); the first and last frame the exercise itself. */
export const exerciseStages = [
  'participating',
  'promoter-group',
  'joint-declaration',
  'awareness',
  'call',
  'secretariat-installed',
  'operating-rules',
  'renewing',
] as const;
export type ExerciseStage = (typeof exerciseStages)[number];

export interface StageFact {
  readonly stage: ExerciseStage;
  /** Null: it happened, and nobody wrote down when. */
  readonly occurredOn: DateWithPrecision | null;
  readonly source: string;
  readonly documentUrl: string | null;
}

/** As a line to read: by stage, and within one stage by date; a declaration may be signed again. */
export function inOrderOfStages<Fact extends StageFact>(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort(
    (a, b) => exerciseStages.indexOf(a.stage) - exerciseStages.indexOf(b.stage) || compareDates(a.occurredOn, b.occurredOn),
  );
}

/** The furthest stage there is a fact of; null for an entity that does not take part. */
export function furthestStage(facts: readonly StageFact[]): ExerciseStage | null {
  return inOrderOfStages(facts).at(-1)?.stage ?? null;
}

/** Unknown days come last: they would otherwise pretend to be the earliest. */
function compareDates(a: DateWithPrecision | null, b: DateWithPrecision | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
