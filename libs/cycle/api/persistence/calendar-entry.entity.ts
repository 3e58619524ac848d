import type { CalendarKind, CyclePhase } from '@tequio/cycle/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'calendar_entry' })
@Check('calendar_entry_has_a_title', `btrim(title) <> ''`)
@Check('calendar_entry_kind_is_known', `kind IN ('activity', 'deadline')`)
@Check('calendar_entry_starts_before_it_ends', `starts_on <= ends_on`)
@Index('calendar_entry_by_cycle', ['cycleId', 'startsOn'])
export class CalendarEntryEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'calendar_entry_pk' }) id!: string;
  @ForeignKey('CycleEntity', { name: 'calendar_entry_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) kind!: CalendarKind;
  @Column({ type: 'text', nullable: true }) phase!: CyclePhase | null;
  @Column({ type: 'date', name: 'starts_on' }) startsOn!: string;
  @Column({ type: 'date', name: 'ends_on' }) endsOn!: string;
  @InstantColumn({ name: 'published_at', nullable: true }) publishedAt!: string | null;
}
