import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'text_version' })
@Check('text_version_subject_kind_is_known', `subject_kind IN ('problem', 'commitment', 'plan')`)
@Check('text_version_counts_from_one', `number > 0`)
@Check('text_version_hash_is_sha256', `hash ~ '^[0-9a-f]{64}$'`)
@Check('text_version_says_why', `btrim(reason) <> ''`)
@Unique('text_version_number_is_unique_in_subject', ['subjectKind', 'subjectId', 'number'])
@Index('text_version_by_hash', ['hash'])
export class TextVersionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'text_version_pk' }) id!: string;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId!: string;
  @ForeignKey('SecretariatEntity', { name: 'text_version_belongs_to_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'text_version_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'int' }) number!: number;
  @Column({ type: 'text', name: 'canonical_json' }) canonicalJson!: string;
  @Column({ type: 'text' }) hash!: string;
  @Column({ type: 'jsonb' }) authorship!: object;
  @InstantColumn({ name: 'frozen_at' }) frozenAt!: string;
  @Column({ type: 'uuid', name: 'frozen_by', nullable: true }) frozenBy!: string | null;
  @Column({ type: 'text' }) reason!: string;
}

@Entity({ name: 'text_reopening' })
@Check('text_reopening_subject_kind_is_known', `subject_kind IN ('problem', 'commitment', 'plan')`)
@Check('text_reopening_says_why', `btrim(reason) <> ''`)
@Index('text_reopening_is_open_once_per_subject', ['subjectKind', 'subjectId'], { unique: true, where: 'closed_at IS NULL' })
export class TextReopeningEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'text_reopening_pk' }) id!: string;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId!: string;
  @ForeignKey('SecretariatEntity', { name: 'text_reopening_belongs_to_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid', name: 'reopened_by', nullable: true }) reopenedBy!: string | null;
  @InstantColumn({ name: 'reopened_at' }) reopenedAt!: string;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt!: string | null;
}
