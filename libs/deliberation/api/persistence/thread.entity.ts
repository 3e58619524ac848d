import type { Instant, SubjectKind } from '@tequio/kernel';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('thread')
@Index('thread_by_subject', ['subjectKind', 'subjectId', 'openedAt'])
@Index('thread_by_cycle', ['cycleId'])
@Check('thread_subject_kind_known', `subject_kind IN ('problem', 'commitment', 'plan', 'cycle')`)
@Check(
  'thread_resolution_is_whole',
  `(resolved_at IS NULL AND resolved_by IS NULL AND resolution_reason IS NULL AND resolved_in_version IS NULL)
   OR (resolved_at IS NOT NULL AND resolved_by IS NOT NULL AND btrim(resolution_reason) <> '')`,
)
export class ThreadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'thread_of_secretariat' })
  @Column('uuid', { name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'thread_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @Column('text', { name: 'subject_kind' }) subjectKind!: SubjectKind;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text', { nullable: true }) field!: string | null;
  @ForeignKey('AccountEntity', { name: 'thread_opened_by_account' })
  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;
  @InstantColumn({ name: 'opened_at' }) openedAt!: Instant;
  @InstantColumn({ name: 'resolved_at', nullable: true }) resolvedAt!: Instant | null;
  @ForeignKey('AccountEntity', { name: 'thread_resolved_by_account' })
  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;
  @Column('text', { name: 'resolution_reason', nullable: true }) resolutionReason!: string | null;
  @Column('int', { name: 'resolved_in_version', nullable: true }) resolvedInVersion!: number | null;
}

@Entity('comment')
@Index('comment_by_thread', ['threadId', 'postedAt', 'id'])
@Check('comment_says_something', `btrim(body) <> ''`)
export class CommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_pkey' }) id!: string;
  @ForeignKey('ThreadEntity', { name: 'comment_of_thread' })
  @Column('uuid', { name: 'thread_id' })
  threadId!: string;
  @ForeignKey('AccountEntity', { name: 'comment_by_account' })
  @Column('uuid', { name: 'author_id' })
  authorId!: string;
  /** As it was when the comment was posted: seats change hands, words keep their sector. */
  @Column('text', { name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @ForeignKey('OrganisationEntity', { name: 'comment_for_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('text') body!: string;
  @InstantColumn({ name: 'posted_at' }) postedAt!: Instant;
}

@Entity('mention')
@Index('mention_by_account', ['accountId'])
export class MentionEntity {
  @ForeignKey('CommentEntity', { name: 'mention_in_comment' })
  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'mention_once_a_comment' })
  commentId!: string;
  @ForeignKey('AccountEntity', { name: 'mention_of_account' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'mention_once_a_comment' })
  accountId!: string;
}
