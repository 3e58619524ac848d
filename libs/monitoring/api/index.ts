import type { EntityClass } from '@tequio/platform/api';
import { EvidenceEntity, ProgressReportEntity, VerdictAnswerEntity, VerdictEntity } from './persistence';

export { monitoringDoors } from './monitoring-doors';
export { MonitoringModule } from './monitoring.module';
export { type FollowedCommitment, ProgressDirectory } from './progress-directory';

/** What TypeORM has to know of this area. */
export const monitoringEntities: readonly EntityClass[] = [ProgressReportEntity, EvidenceEntity, VerdictEntity, VerdictAnswerEntity];
