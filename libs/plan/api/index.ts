import type { EntityClass } from '@tequio/platform/api';
import { PlanEntity } from './persistence/plan.entity';
import { PublicationFactEntity } from './persistence/publication-fact.entity';

export { FreezePlan } from './commands/freeze-plan';
export { StartPlan } from './commands/start-plan';
export { type HistoricPlan, LoadHistoricPlans } from './loading/load-historic-plans';
export { planDoors } from './plan-doors';
export { PlanDirectory, type PlanOfCycle, type PlanVersionOfCycle } from './plan-directory';
export { type FrozenPlan, type PlanVersionListener, PlanVersionListeners } from './plan-version-listeners';
export { PlanModule } from './plan.module';

/** What TypeORM has to know of this area. */
export const planEntities: readonly EntityClass[] = [PlanEntity, PublicationFactEntity];
