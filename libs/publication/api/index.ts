import type { EntityClass } from '@tequio/platform/api';

export { PublicationModule } from './publication.module';

/** What TypeORM has to know of this area. */
export const publicationEntities: readonly EntityClass[] = [];
