import type { EntityClass } from '@tequio/platform/api';

export { IdentityModule } from './identity.module';

/** What TypeORM has to know of this area. */
export const identityEntities: readonly EntityClass[] = [];
