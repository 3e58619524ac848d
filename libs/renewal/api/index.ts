import type { EntityClass } from '@tequio/platform/api';

export { RenewalModule } from './renewal.module';

/** What TypeORM has to know of this area. */
export const renewalEntities: readonly EntityClass[] = [];
