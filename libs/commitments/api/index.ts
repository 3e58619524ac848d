import type { EntityClass } from '@tequio/platform/api';

export { CommitmentsModule } from './commitments.module';

/** What TypeORM has to know of this area. */
export const commitmentsEntities: readonly EntityClass[] = [];
