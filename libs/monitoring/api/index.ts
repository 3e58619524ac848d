import type { EntityClass } from '@tequio/platform/api';
import { EvidenceEntity, ProgressReportEntity, VerdictAnswerEntity, VerdictEntity } from './persistence';

export { monitoringDoors } from './monitoring-doors';
export { MonitoringModule } from './monitoring.module';
export { AnswerVerdict } from './commands/answer-verdict';
export { GiveVerdict } from './commands/give-verdict';
export { ReportProgress } from './commands/report-progress';
export { type FollowedCommitment, ProgressDirectory } from './progress-directory';

/** What TypeORM has to know of this area. */
export const monitoringEntities: readonly EntityClass[] = [ProgressReportEntity, EvidenceEntity, VerdictEntity, VerdictAnswerEntity];
