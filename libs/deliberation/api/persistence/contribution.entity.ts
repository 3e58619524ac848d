import type { Instant, Language, LocalDate, SubjectKind } from '@tequio/kernel';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContributionChannel, ContributionState, HidingReason, ReplyOutcome, Visibility } from '@tequio/deliberation/domain';

@Entity('contribution')
@Index('contribution_by_state', ['cycleId', 'state'])
@Index('contribution_by_subject', ['subjectKind', 'subjectId'])
@Index('contribution_by_version', ['versionId'], { where: 'version_id IS NOT NULL' })
@Index('contribution_by_import', ['importId'], { where: 'import_id IS NOT NULL' })
@Unique('contribution_sequence_once_a_cycle', ['cycleId', 'sequence'])
@Unique('contribution_folio_once', ['folio'])
@Check('contribution_subject_kind_known', `subject_kind IN ('problem', 'commitment', 'plan', 'cycle')`)
@Check('contribution_says_something', `btrim(body) <> ''`)
@Check('contribution_state_known', `state IN ('received', 'in-analysis', 'accepted', 'partly-accepted', 'not-accepted', 'merged')`)
@Check('contribution_merged_names_the_other', `(state = 'merged') = (merged_into_id IS NOT NULL)`)
@Check('contribution_not_merged_into_itself', `merged_into_id <> id`)
@Check('contribution_channel_known', `channel IN ('member', 'public', 'table', 'import')`)
@Check('contribution_visibility_known', `visibility IN ('waiting', 'shown', 'hidden', 'withdrawn')`)
@Check('contribution_hidden_because_known', `hidden_because IN ('spam', 'personal-data', 'insult', 'unlawful')`)
@Check('contribution_recorded_by_somebody', `channel = 'public' OR recorded_by IS NOT NULL`)
@Check('contribution_hidden_says_why', `(visibility = 'hidden') = (hidden_because IS NOT NULL)`)
@Check('contribution_quote_has_its_place', `(quote IS NULL) = (quote_start IS NULL) AND (quote IS NULL OR passage_path IS NOT NULL)`)
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
  /** As the author asked to appear; null when no name was given. Shown to members only, unless the author said otherwise. */
  @Column('text', { name: 'author_name', nullable: true }) authorName!: string | null;
  @ForeignKey('AccountEntity', { name: 'contribution_recorded_by_account' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;
  @Column('text') body!: string;
  @Column('text') state!: ContributionState;
  @InstantColumn({ name: 'received_at' }) receivedAt!: Instant;
  @ForeignKey('ContributionEntity', { name: 'contribution_merged_into' })
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;
  @Column('text', { default: 'member' }) channel!: ContributionChannel;
  /** The version it speaks of: the one the consultation opened with. */
  @ForeignKey('TextVersionEntity', { name: 'contribution_about_version' })
  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;
  /** The passage of that version, the words quoted from it, and where they begin in it. */
  @Column('text', { name: 'passage_path', nullable: true }) passagePath!: string | null;
  @Column('text', { nullable: true }) quote!: string | null;
  @Column('int', { name: 'quote_start', nullable: true }) quoteStart!: number | null;
  @Column('boolean', { name: 'name_is_public', default: false }) nameIsPublic!: boolean;
  @Column('text', { name: 'table_name', nullable: true }) tableName!: string | null;
  @ForeignKey('ContributionImportEntity', { name: 'contribution_of_import' })
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;
  @Column('text', { default: 'shown' }) visibility!: Visibility;
  @Column('text', { name: 'hidden_because', nullable: true }) hiddenBecause!: HidingReason | null;
  @Column('text', { name: 'hidden_note', nullable: true }) hiddenNote!: string | null;
  @ForeignKey('AccountEntity', { name: 'contribution_moderated_by_account' })
  @Column('uuid', { name: 'moderated_by', nullable: true })
  moderatedBy!: string | null;
  @InstantColumn({ name: 'moderated_at', nullable: true }) moderatedAt!: Instant | null;
  /** The last business day on which a reply is in time; null for what was received before there was such a rule. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: LocalDate | null;
}

/** A mail address somebody left to be told of the reply. Its owner takes it back by deleting this row; no hash depends on it. */
@Entity('contribution_contact')
@Check('contribution_contact_language_known', `language IN ('es', 'en')`)
@Unique('contribution_contact_token_once', ['tokenHash'])
export class ContributionContactEntity {
  @ForeignKey('ContributionEntity', { name: 'contribution_contact_of_contribution' })
  @PrimaryColumn('uuid', { name: 'contribution_id', primaryKeyConstraintName: 'contribution_contact_pkey' })
  contributionId!: string;
  @Column('text') email!: string;
  @Column('text') salt!: string;
  @Column('text') language!: Language;
  @Column('text', { name: 'token_hash' }) tokenHash!: string;
  @InstantColumn({ name: 'confirmed_at', nullable: true }) confirmedAt!: Instant | null;
}

/** A proof of work counts once. */
@Entity('spent_proof')
export class SpentProofEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'spent_proof_once' }) challenge!: string;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: Instant;
}

/** A sheet that was brought in whole, with the file as it came. */
@Entity('contribution_import')
@Index('contribution_import_by_cycle', ['cycleId', 'importedAt'])
@Check('contribution_import_undone_by_somebody', `(undone_by IS NULL) = (undone_at IS NULL)`)
export class ContributionImportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_import_pkey' }) id!: string;
  @ForeignKey('CycleEntity', { name: 'contribution_import_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @ForeignKey('StoredFileEntity', { name: 'contribution_import_of_file' })
  @Column('uuid', { name: 'file_id' })
  fileId!: string;
  @ForeignKey('AccountEntity', { name: 'contribution_import_by_account' })
  @Column('uuid', { name: 'imported_by' })
  importedBy!: string;
  @InstantColumn({ name: 'imported_at' }) importedAt!: Instant;
  @ForeignKey('AccountEntity', { name: 'contribution_import_undone_by_account' })
  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;
  @InstantColumn({ name: 'undone_at', nullable: true }) undoneAt!: Instant | null;
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
@Index('reply_link_by_version', ['versionId'], { where: 'version_id IS NOT NULL' })
@Check('reply_link_change_is_between_versions', `passage_path IS NULL OR version_id IS NOT NULL`)
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
  /** What it is compared with: the version the contribution spoke of, or the one before. */
  @ForeignKey('TextVersionEntity', { name: 'reply_link_from_version' })
  @Column('uuid', { name: 'earlier_version_id', nullable: true })
  earlierVersionId!: string | null;
  /** The passage whose words changed because of the contribution. */
  @Column('text', { name: 'passage_path', nullable: true }) passagePath!: string | null;
}
