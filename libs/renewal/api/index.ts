import type { EntityClass } from '@tequio/platform/api';
import { ClosingBalanceEntity, ClosingReportEntity, RenewalChoiceEntity } from './persistence';

export { OpenNextCycle } from './commands/open-next-cycle';
export { PublishClosingReport } from './commands/publish-closing-report';
export { WriteBalance } from './commands/write-balance';
export { WriteChoice } from './commands/write-choice';
export { WriteClosingReport } from './commands/write-closing-report';
export { renewalDoors } from './renewal-doors';
export { RenewalModule } from './renewal.module';

/** What TypeORM has to know of this area. */
export const renewalEntities: readonly EntityClass[] = [ClosingReportEntity, ClosingBalanceEntity, RenewalChoiceEntity];
