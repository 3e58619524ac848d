import type { EntityClass } from '@tequio/platform/api';
import {
  CommentEntity,
  ConsultationEntity,
  ConsultationTextEntity,
  ContributionContactEntity,
  ContributionEntity,
  ContributionImportEntity,
  FolioCounterEntity,
  MentionEntity,
  ReplyEntity,
  ReplyLinkEntity,
  SpentProofEntity,
  ThreadEntity,
} from './persistence';

export { OpenThread } from './commands/open-thread';
export { PostComment } from './commands/post-comment';
export { RecordContribution } from './commands/record-contribution';
export { ReplyToContributions } from './commands/reply-to-contributions';
export { ContributionDirectory, type UnansweredContribution } from './contribution-directory';
export { OpenConsultation } from './commands/open-consultation';
export { Contribute } from './commands/contribute';
export { ConsultedTexts, type ConsultedTextOwner, type ConsultedVersion } from './consulted-texts';
export { deliberationPlainForms } from './plain-forms';
export { PublishedPlaces } from './published-places';
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
  ConsultationEntity,
  ConsultationTextEntity,
  ContributionContactEntity,
  ContributionImportEntity,
  SpentProofEntity,
];
