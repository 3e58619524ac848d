import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What was published, byte for byte. A trigger refuses every change of a row. */
@Entity({ name: 'edition' })
@Check('edition_number_is_positive', `number > 0`)
@Check('edition_previous_hash_is_sha256', `previous_hash ~ '^[0-9a-f]{64}$'`)
@Check('edition_version_hash_is_sha256', `plan_version_hash ~ '^[0-9a-f]{64}$'`)
@Check('edition_hash_is_sha256', `hash ~ '^[0-9a-f]{64}$'`)
@Check('edition_first_has_no_previous', `(number = 1) = (previous_hash IS NULL)`)
@Unique('edition_once_a_version', ['planVersionId'])
@Unique('edition_hash_once', ['hash'])
@Unique('edition_number_once_a_plan', ['planId', 'number'])
@Index('edition_by_version_hash', ['planVersionHash'])
export class EditionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'edition_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'edition_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('PlanEntity', { name: 'edition_of_plan' })
  @Column({ type: 'uuid', name: 'plan_id' })
  planId!: string;
  @ForeignKey('CycleEntity', { name: 'edition_of_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text', name: 'previous_hash', nullable: true }) previousHash!: string | null;
  @ForeignKey('TextVersionEntity', { name: 'edition_of_version' })
  @Column({ type: 'uuid', name: 'plan_version_id' })
  planVersionId!: string;
  @Column({ type: 'text', name: 'plan_version_hash' }) planVersionHash!: string;
  @Column({ type: 'text', name: 'canonical_json' }) canonicalJson!: string;
  @Column({ type: 'text' }) hash!: string;
  @InstantColumn({ name: 'published_at' }) publishedAt!: string;
  @ForeignKey('AccountEntity', { name: 'edition_published_by_account' })
  @Column({ type: 'uuid', name: 'published_by' })
  publishedBy!: string;
}
