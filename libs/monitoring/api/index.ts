import type { EntityClass } from '@tequio/platform/api';

export { MonitoringModule } from './monitoring.module';

/** What TypeORM has to know of this area. */
export const monitoringEntities: readonly EntityClass[] = [];
