import type { EntityClass } from '@tequio/platform/api';

export { DeskModule } from './desk.module';

/** What TypeORM has to know of this area. */
export const deskEntities: readonly EntityClass[] = [];
