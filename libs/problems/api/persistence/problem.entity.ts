import type { RichTexts } from '@tequio/drafting/domain';
import { InstantColumn } from '@tequio/platform/api';
import type { ProblemContent, ProblemState } from '@tequio/problems/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'problem' })
@Check('problem_number_counts_from_one', `number > 0`)
@Check('problem_state_is_known', `state IN ('draft', 'submitted', 'prioritised', 'merged', 'set-aside')`)
@Check('problem_merged_names_the_other', `(state = 'merged') = (merged_into_id IS NOT NULL)`)
@Check('problem_not_merged_into_itself', `merged_into_id <> id`)
@Check('problem_put_away_says_why', `(state IN ('merged', 'set-aside')) = (reason IS NOT NULL AND btrim(reason) <> '')`)
@Check('problem_prioritised_by_agreement', `state <> 'prioritised' OR (agreement IS NOT NULL AND btrim(agreement) <> '')`)
@Check(
  'problem_columns_repeat_its_content',
  `title IS NOT DISTINCT FROM content ->> 'title' AND agenda IS NOT DISTINCT FROM content ->> 'agenda'`,
)
@Unique('problem_number_is_unique_in_cycle', ['cycleId', 'number'])
@Index('problem_by_merged_into', ['mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
@Index('problem_by_words', { synchronize: false })
export class ProblemEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'problem_pk' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'problem_belongs_to_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'problem_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) state!: ProblemState;
  @Column({ type: 'jsonb' }) content!: ProblemContent;
  /** How its formatted texts look; what they say is in the content. */
  @Column({ type: 'jsonb', nullable: true }) rich!: RichTexts | null;
  @Column({ type: 'text' }) title!: string;
  @ForeignKey('AgendaEntity', { name: 'problem_agenda_exists' })
  @Column({ type: 'text', nullable: true })
  agenda!: string | null;
  @ForeignKey('ProblemEntity', { name: 'problem_merged_into_problem' })
  @Column({ type: 'uuid', name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) agreement!: string | null;
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) createdBy!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @InstantColumn({ name: 'submitted_at', nullable: true }) submittedAt!: string | null;
  @InstantColumn({ name: 'settled_at', nullable: true }) settledAt!: string | null;
}

@Entity({ name: 'problem_counter' })
export class ProblemCounterEntity {
  @ForeignKey('CycleEntity', { name: 'problem_counter_belongs_to_cycle' })
  @PrimaryColumn({ type: 'uuid', name: 'cycle_id', primaryKeyConstraintName: 'problem_counter_pk' })
  cycleId!: string;
  @Column({ type: 'integer', name: 'last_number' }) lastNumber!: number;
}

@Entity({ name: 'problem_author' })
export class ProblemAuthorEntity {
  @ForeignKey('ProblemEntity', { name: 'problem_author_of_problem' })
  @PrimaryColumn({ type: 'uuid', name: 'problem_id', primaryKeyConstraintName: 'problem_author_pk' })
  problemId!: string;
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'problem_author_pk' }) accountId!: string;
  @ForeignKey('OrganisationEntity', { name: 'problem_author_for_organisation' })
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column({ type: 'text', name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @InstantColumn() since!: string;
}

@Entity({ name: 'problem_attachment' })
@Unique('problem_attachment_once', ['problemId', 'storedFileId'])
export class ProblemAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'problem_attachment_pk' }) id!: string;
  @ForeignKey('ProblemEntity', { name: 'problem_attachment_of_problem' })
  @Column({ type: 'uuid', name: 'problem_id' })
  problemId!: string;
  @ForeignKey('StoredFileEntity', { name: 'problem_attachment_is_a_file' })
  @Column({ type: 'uuid', name: 'stored_file_id' })
  storedFileId!: string;
  @Column({ type: 'uuid', name: 'added_by', nullable: true }) addedBy!: string | null;
  @InstantColumn({ name: 'added_at' }) addedAt!: string;
}
