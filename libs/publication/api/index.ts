import type { EntityClass } from '@tequio/platform/api';
import { EditionEntity } from './persistence/edition.entity';

export { PublishEdition } from './commands/publish-edition';
export { publicationDoors } from './publication-doors';
export { PublicationModule } from './publication.module';
export { verifyEditions } from './verify-editions';

/** What TypeORM has to know of this area. */
export const publicationEntities: readonly EntityClass[] = [EditionEntity];
