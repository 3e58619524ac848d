import type { Instant, SubjectKind } from '@tequio/kernel';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContributionState, ReplyOutcome } from '@tequio/deliberation/domain';

@Entity('contribution')
@Index('contribution_by_state', ['cycleId', 'state'])
@Unique('contribution_sequence_once_a_cycle', ['cycleId', 'sequence'])
@Unique('contribution_folio_once', ['folio'])
@Check('contribution_subject_kind_known', `subject_kind IN ('problem', 'commitment', 'plan', 'cycle')`)
@Check('contribution_says_something', `btrim(body) <> ''`)
@Check('contribution_state_known', `state IN ('received', 'in-analysis', 'accepted', 'partly-accepted', 'not-accepted', 'merged')`)
@Check('contribution_merged_names_the_other', `(state = 'merged') = (merged_into_id IS NOT NULL)`)
@Check('contribution_not_merged_into_itself', `merged_into_id <> id`)
export class ContributionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'contribution_of_secretariat' })
  @Column('uuid', { name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'contribution_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @Column('int') sequence!: number;
  @Column('text') folio!: string;
  @Column('text', { name: 'subject_kind' }) subjectKind!: SubjectKind;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** As the author asked to appear; null when no name was given. Shown to members only. */
  @Column('text', { name: 'author_name', nullable: true }) authorName!: string | null;
  @ForeignKey('AccountEntity', { name: 'contribution_recorded_by_account' })
  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;
  @Column('text') body!: string;
  @Column('text') state!: ContributionState;
  @InstantColumn({ name: 'received_at' }) receivedAt!: Instant;
  @ForeignKey('ContributionEntity', { name: 'contribution_merged_into' })
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;
}

/** The last number given in a cycle: whoever counts on waits for whoever is counting. */
@Entity('folio_counter')
export class FolioCounterEntity {
  @ForeignKey('CycleEntity', { name: 'folio_counter_of_cycle' })
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'folio_counter_pkey' })
  cycleId!: string;
  @Column('int', { name: 'last_sequence' }) lastSequence!: number;
}

@Entity('reply')
@Check('reply_outcome_known', `outcome IN ('accepted', 'partly-accepted', 'not-accepted', 'merged')`)
@Check('reply_says_something', `btrim(body) <> ''`)
export class ReplyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reply_pkey' }) id!: string;
  @ForeignKey('CycleEntity', { name: 'reply_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @ForeignKey('AccountEntity', { name: 'reply_by_account' })
  @Column('uuid', { name: 'author_id' })
  authorId!: string;
  @Column('text', { name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @Column('text') outcome!: ReplyOutcome;
  @Column('text') body!: string;
  @InstantColumn({ name: 'replied_at' }) repliedAt!: Instant;
}

@Entity('reply_link')
@Index('reply_link_by_reply', ['replyId'])
export class ReplyLinkEntity {
  @ForeignKey('ContributionEntity', { name: 'reply_link_to_contribution' })
  @PrimaryColumn('uuid', { name: 'contribution_id', primaryKeyConstraintName: 'reply_link_pkey' })
  contributionId!: string;
  @ForeignKey('ReplyEntity', { name: 'reply_link_of_reply' })
  @Column('uuid', { name: 'reply_id' })
  replyId!: string;
  /** The version of the text that carries the change. */
  @ForeignKey('TextVersionEntity', { name: 'reply_link_to_version' })
  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;
}
