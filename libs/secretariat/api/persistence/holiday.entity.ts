import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day that is not a business day for this secretariat. */
@Entity({ name: 'holiday' })
export class HolidayEntity {
  @ForeignKey('SecretariatEntity', { name: 'holiday_of_secretariat' })
  @PrimaryColumn({ type: 'uuid', name: 'secretariat_id', primaryKeyConstraintName: 'holiday_pkey' })
  secretariatId!: string;
  @PrimaryColumn({ type: 'date', name: 'on_date', primaryKeyConstraintName: 'holiday_pkey' }) onDate!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'text', nullable: true }) source!: string | null;
}
