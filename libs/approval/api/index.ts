import type { EntityClass } from '@tequio/platform/api';

export { ApprovalModule } from './approval.module';

/** What TypeORM has to know of this area. */
export const approvalEntities: readonly EntityClass[] = [];
