import type { EntityClass } from '@tequio/platform/api';

export { SecretariatModule } from './secretariat.module';

/** What TypeORM has to know of this area. */
export const secretariatEntities: readonly EntityClass[] = [];
