import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'seat' })
@Index('seat_by_secretariat', ['secretariatId', 'position'])
@Check('seat_vacancy_has_reason', `recorded_vacant_at IS NULL OR btrim(vacancy_note) <> ''`)
export class SeatEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'seat_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'seat_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('SectorEntity', { name: 'seat_of_sector' })
  @Column({ type: 'uuid', name: 'sector_id' })
  sectorId!: string;
  /** Null while the seat is for some organisation that is still to be named. */
  @ForeignKey('OrganisationEntity', { name: 'seat_of_organisation' })
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'integer' }) position!: number;
  @InstantColumn({ name: 'valid_from', nullable: true }) validFrom!: string | null;
  @InstantColumn({ name: 'valid_to', nullable: true }) validTo!: string | null;
  @InstantColumn({ name: 'recorded_vacant_at', nullable: true }) recordedVacantAt!: string | null;
  @Column({ type: 'text', name: 'vacancy_note', nullable: true }) vacancyNote!: string | null;
  @Column({ type: 'text', name: 'ended_because', nullable: true }) endedBecause!: string | null;
}
