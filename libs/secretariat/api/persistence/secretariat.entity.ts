import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'secretariat' })
@Unique('secretariat_folio_prefix_once', ['folioPrefix'])
@Check('secretariat_folio_prefix_readable', `folio_prefix ~ '^[A-Z]{2,5}[0-9]?$'`)
@Check('secretariat_origin_known', `origin IN ('work', 'historic')`)
@Index('secretariat_one_in_force_per_entity', ['entityId'], { unique: true, where: 'valid_to IS NULL' })
export class SecretariatEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'secretariat_pkey' }) id!: string;
  @ForeignKey('EntityEntity', { name: 'secretariat_of_entity' })
  @Column({ type: 'uuid', name: 'entity_id' })
  entityId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', name: 'time_zone' }) timeZone!: string;
  @Column({ type: 'text', name: 'folio_prefix' }) folioPrefix!: string;
  /** Days with their precision, as the acts of installation give them. */
  @Column({ type: 'text', name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column({ type: 'text', name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'text' }) origin!: 'work' | 'historic';
}
