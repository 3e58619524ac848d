import type { EntityClass } from '@tequio/platform/api';

export { PlanModule } from './plan.module';

/** What TypeORM has to know of this area. */
export const planEntities: readonly EntityClass[] = [];
