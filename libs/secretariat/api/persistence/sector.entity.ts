import type { SeatRole } from '@tequio/kernel';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity({ name: 'sector' })
@Check('sector_role_known', `role IN ('official', 'civil-society', 'guarantor')`)
@Exclusion('sector_code_once_at_a_time', 'USING gist (secretariat_id WITH =, code WITH =, tstzrange(valid_from, valid_to) WITH &&)')
export class SectorEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sector_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'sector_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text', name: 'label_es' }) labelEs!: string;
  @Column({ type: 'text', name: 'label_en' }) labelEn!: string;
  /** As what its seats act: the fourth sector of Sinaloa acts as `official`. */
  @Column({ type: 'text' }) role!: SeatRole;
  @Column({ type: 'boolean' }) required!: boolean;
  @Column({ type: 'integer' }) position!: number;
  @InstantColumn({ name: 'valid_from', nullable: true }) validFrom!: string | null;
  @InstantColumn({ name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', name: 'ended_because', nullable: true }) endedBecause!: string | null;
}
