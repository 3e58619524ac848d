import { InstantColumn } from '@tequio/platform/api';
import type { ExerciseStage } from '@tequio/secretariat/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'exercise_stage_fact' })
@Check(
  'stage_fact_stage_known',
  `stage IN ('participating', 'promoter-group', 'joint-declaration', 'awareness', 'call', 'secretariat-installed', 'operating-rules', 'renewing')`,
)
@Check(
  'stage_fact_keeps_precision',
  `(occurred_on IS NULL AND precision IS NULL) OR (precision = 'day' AND occurred_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') OR (precision = 'month' AND occurred_on ~ '^[0-9]{4}-[0-9]{2}$') OR (precision = 'year' AND occurred_on ~ '^[0-9]{4}$')`,
)
@Check('stage_fact_has_one_document', 'document_url IS NULL OR document_file_id IS NULL')
export class ExerciseStageFactEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'exercise_stage_fact_pkey' }) id!: string;
  @Index('stage_fact_by_entity')
  @ForeignKey('EntityEntity', { name: 'stage_fact_of_entity' })
  @Column({ type: 'uuid', name: 'entity_id' })
  entityId!: string;
  @Column({ type: 'text' }) stage!: ExerciseStage;
  @Column({ type: 'text', name: 'occurred_on', nullable: true }) occurredOn!: string | null;
  @Column({ type: 'text', nullable: true }) precision!: 'day' | 'month' | 'year' | null;
  @Column({ type: 'text' }) source!: string;
  @Column({ type: 'text', name: 'document_url', nullable: true }) documentUrl!: string | null;
  @ForeignKey('StoredFileEntity', { name: 'stage_fact_document_file' })
  @Column({ type: 'uuid', name: 'document_file_id', nullable: true })
  documentFileId!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: string;
}
