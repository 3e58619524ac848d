import type { Json } from '@tequio/platform/api';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A rest day that the law gives everybody, with the years in which it does. */
@Entity({ name: 'statutory_holiday' })
@Check('statutory_holiday_ends_after_it_begins', 'to_year >= from_year')
export class StatutoryHolidayEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'statutory_holiday_pkey' }) code!: string;
  @Column({ type: 'text', name: 'label_es' }) labelEs!: string;
  @Column({ type: 'text', name: 'label_en' }) labelEn!: string;
  @Column({ type: 'jsonb' }) recurrence!: Json;
  @Column({ type: 'text' }) source!: string;
  @Column({ type: 'integer', name: 'from_year', nullable: true }) fromYear!: number | null;
  @Column({ type: 'integer', name: 'to_year', nullable: true }) toYear!: number | null;
}
