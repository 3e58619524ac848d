import type { EntityClass } from '@tequio/platform/api';
import { NationalClaimEntity } from './persistence';

export { LoadNationalClaims } from './loading/load-national-claims';
export { ObservatoryModule } from './observatory.module';

/** What TypeORM has to know of this area; what is derived from editions for the search only SQL touches. */
export const observatoryEntities: readonly EntityClass[] = [NationalClaimEntity];
