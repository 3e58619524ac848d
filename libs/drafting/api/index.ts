import type { EntityClass } from '@tequio/platform/api';

export { DraftingModule } from './drafting.module';

/** What TypeORM has to know of this area. */
export const draftingEntities: readonly EntityClass[] = [];
