import type { EntityClass } from '@tequio/platform/api';

export { ObservatoryModule } from './observatory.module';

/** What TypeORM has to know of this area. */
export const observatoryEntities: readonly EntityClass[] = [];
