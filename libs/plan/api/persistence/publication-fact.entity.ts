import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a plan is public, and since when; by an edition of ours or by what the historic record says. */
@Entity({ name: 'publication_fact' })
@Check('publication_fact_date_is_a_date', `published_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`)
@Check('publication_fact_precision_known', `precision IN ('day', 'month', 'year')`)
@Check('publication_fact_date_has_precision', `(published_on IS NULL) = (precision IS NULL)`)
@Check(
  'publication_fact_edition_is_whole',
  `(version_id IS NULL) = (edition_number IS NULL) AND (version_id IS NULL) = (edition_hash IS NULL)`,
)
export class PublicationFactEntity {
  @ForeignKey('PlanEntity', { name: 'publication_fact_of_plan' })
  @PrimaryColumn({ type: 'uuid', name: 'plan_id', primaryKeyConstraintName: 'publication_fact_pkey' })
  planId!: string;
  /** Null: the day is not known, which never means that it did not happen. */
  @Column({ type: 'text', name: 'published_on', nullable: true }) publishedOn!: string | null;
  @Column({ type: 'text', nullable: true }) precision!: 'day' | 'month' | 'year' | null;
  @Column({ type: 'text' }) source!: string;
  @ForeignKey('TextVersionEntity', { name: 'publication_fact_of_version' })
  @Column({ type: 'uuid', name: 'version_id', nullable: true })
  versionId!: string | null;
  @Column({ type: 'integer', name: 'edition_number', nullable: true }) editionNumber!: number | null;
  @Column({ type: 'text', name: 'edition_hash', nullable: true }) editionHash!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: string;
}
