import type { EntityStageFacts, PlanDates } from '..';

export function newEntityFacts(facts: Partial<EntityStageFacts> = {}): EntityStageFacts {
  return { participates: true, hasSecretariat: false, hasPlan: false, renews: false, ...facts };
}

export function newPlanDates(dates: Partial<PlanDates> = {}): PlanDates {
  return { hasSecretariat: true, installedOn: '2016-11-18', hasPlan: false, firstPlanOn: null, ...dates };
}
