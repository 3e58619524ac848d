import type { EntityClass } from '@tequio/platform/api';

export { DeliberationModule } from './deliberation.module';

/** What TypeORM has to know of this area. */
export const deliberationEntities: readonly EntityClass[] = [];
