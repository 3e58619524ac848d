import type { EntityClass } from '@tequio/platform/api';
import { CommitmentEntity } from './persistence/commitment.entity';

export { CreateCommitment } from './commands/create-commitment';
export { SetAsideCommitment } from './commands/set-aside-commitment';
export * from './commitment-directory';
export { commitmentsDoors } from './commitments-doors';
export { CommitmentsModule } from './commitments.module';
export { LoadHistoricCommitments } from './loading/load-historic-commitments';

/** What TypeORM has to know of this area. */
export const commitmentsEntities: readonly EntityClass[] = [CommitmentEntity];
