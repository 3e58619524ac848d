import type { EntityClass } from '@tequio/platform/api';

export { CycleModule } from './cycle.module';

/** What TypeORM has to know of this area. */
export const cycleEntities: readonly EntityClass[] = [];
