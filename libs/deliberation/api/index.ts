import type { EntityClass } from '@tequio/platform/api';
import { CommentEntity, ContributionEntity, FolioCounterEntity, MentionEntity, ReplyEntity, ReplyLinkEntity, ThreadEntity } from './persistence';

export { OpenThread } from './commands/open-thread';
export { PostComment } from './commands/post-comment';
export { RecordContribution } from './commands/record-contribution';
export { ReplyToContributions } from './commands/reply-to-contributions';
export { ContributionDirectory, type UnansweredContribution } from './contribution-directory';
export { deliberationDoors } from './deliberation-doors';
export { DeliberationModule } from './deliberation.module';
export { SubjectAccess, type SubjectOwner, type SubjectPlace } from './subject-access';

/** What TypeORM has to know of this area. */
export const deliberationEntities: readonly EntityClass[] = [
  ThreadEntity,
  CommentEntity,
  MentionEntity,
  ContributionEntity,
  FolioCounterEntity,
  ReplyEntity,
  ReplyLinkEntity,
];
