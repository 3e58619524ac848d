import type { EntityClass } from '@tequio/platform/api';
import { BallotEntity } from './persistence/ballot.entity';
import { ObjectionAnswerEntity } from './persistence/objection-answer.entity';
import { StanceEntity } from './persistence/stance.entity';

export { ApprovalDirectory } from './approval-directory';
export { approvalDoors } from './approval-doors';
export { ApprovalModule } from './approval.module';
export type { HeldBallot } from './ballots';
export { AnswerObjection } from './commands/answer-objection';
export { GiveStance } from './commands/give-stance';
export { WithdrawStance } from './commands/withdraw-stance';
export type { VoteCount } from './vote-count';

/** What TypeORM has to know of this area. */
export const approvalEntities: readonly EntityClass[] = [BallotEntity, StanceEntity, ObjectionAnswerEntity];
