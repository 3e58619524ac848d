/** Where an entity stands in the exercise, as the map shows it: the furthest of four steps, or outside. */
export const nationalStages = ['outside', 'participating', 'secretariat', 'plan', 'renewing'] as const;
export type NationalStage = (typeof nationalStages)[number];

/** Each from a record of its own: a stage fact, or a published plan. */
export interface EntityStageFacts {
  readonly participates: boolean;
  readonly hasSecretariat: boolean;
  readonly hasPlan: boolean;
  readonly renews: boolean;
}

export function nationalStageOf(facts: EntityStageFacts): NationalStage {
  if (facts.renews) return 'renewing';
  if (facts.hasPlan) return 'plan';
  if (facts.hasSecretariat) return 'secretariat';
  return facts.participates ? 'participating' : 'outside';
}

export interface FunnelStep {
  readonly step: Exclude<NationalStage, 'outside'>;
  readonly entities: number;
  /** Of those in the step before, between 0 and 1; null for the first step. */
  readonly shareOfPrevious: number | null;
}

/** How many entities came this far, each counted by its own records, so that a missing record never hides a later one. */
export function funnelOf(entities: readonly EntityStageFacts[]): readonly FunnelStep[] {
  const counts = [
    ['participating', entities.filter((each) => each.participates).length],
    ['secretariat', entities.filter((each) => each.hasSecretariat).length],
    ['plan', entities.filter((each) => each.hasPlan).length],
    ['renewing', entities.filter((each) => each.renews).length],
  ] as const;
  return counts.map(([step, count], index) => {
    const previous = counts[index - 1]?.[1] ?? 0;
    return { step, entities: count, shareOfPrevious: index === 0 || previous === 0 ? null : count / previous };
  });
}
