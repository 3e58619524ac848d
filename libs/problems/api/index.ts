import type { EntityClass } from '@tequio/platform/api';

export { ProblemsModule } from './problems.module';

/** What TypeORM has to know of this area. */
export const problemsEntities: readonly EntityClass[] = [];
