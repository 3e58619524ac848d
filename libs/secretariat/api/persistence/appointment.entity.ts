import { InstantColumn } from '@tequio/platform/api';
import type { Capacity, RoleWithoutSeat } from '@tequio/secretariat/domain';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'appointment' })
@Check('appointment_role_known', `role IN ('facilitator', 'contributor', 'monitor')`)
@Check('appointment_capacity_known', `capacity IN ('titular', 'alternate')`)
@Check('appointment_is_seat_or_role', '(seat_id IS NULL) <> (role IS NULL) AND (seat_id IS NULL) = (capacity IS NULL)')
@Check('appointment_ends_after_it_begins', 'valid_to >= valid_from')
@Exclusion(
  'appointment_one_titular_and_one_alternate_per_seat',
  'USING gist (seat_id WITH =, capacity WITH =, tstzrange(valid_from, valid_to) WITH &&) WHERE (seat_id IS NOT NULL)',
)
@Exclusion(
  'appointment_one_seat_per_person',
  'USING gist (secretariat_id WITH =, account_id WITH =, tstzrange(valid_from, valid_to) WITH &&) WHERE (seat_id IS NOT NULL)',
)
@Exclusion(
  'appointment_role_once_per_person',
  'USING gist (secretariat_id WITH =, account_id WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&) WHERE (role IS NOT NULL)',
)
export class AppointmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'appointment_pkey' }) id!: string;
  @Index('appointment_by_secretariat')
  @ForeignKey('SecretariatEntity', { name: 'appointment_in_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @Index('appointment_by_account')
  @ForeignKey('AccountEntity', { name: 'appointment_of_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;
  @Index('appointment_by_seat')
  @ForeignKey('SeatEntity', { name: 'appointment_to_seat' })
  @Column({ type: 'uuid', name: 'seat_id', nullable: true })
  seatId!: string | null;
  @Column({ type: 'text', nullable: true }) role!: RoleWithoutSeat | null;
  @Column({ type: 'text', nullable: true }) capacity!: Capacity | null;
  @ForeignKey('OrganisationEntity', { name: 'appointment_for_organisation' })
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @InstantColumn({ name: 'valid_from' }) validFrom!: string;
  @InstantColumn({ name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'text', name: 'ended_because', nullable: true }) endedBecause!: string | null;
}
