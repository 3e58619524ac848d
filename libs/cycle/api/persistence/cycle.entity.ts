import type { CyclePhase } from '@tequio/cycle/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'cycle' })
@Check('cycle_number_counts_from_one', `number > 0`)
@Check(
  'cycle_phase_is_known',
  `phase IN ('convening', 'diagnosing', 'drafting', 'consulting', 'deciding', 'implementing', 'evaluating', 'closed')`,
)
@Check('cycle_origin_is_known', `origin IN ('work', 'historic')`)
@Check('cycle_term_is_whole', `(term_start IS NULL) = (term_end IS NULL)`)
@Check('cycle_term_starts_before_it_ends', `term_start <= term_end`)
@Check('cycle_historic_record_is_closed', `origin = 'work' OR phase = 'closed'`)
@Check('cycle_of_work_knows_when_it_opened', `origin = 'historic' OR opened_at IS NOT NULL`)
@Unique('cycle_number_is_unique_in_secretariat', ['secretariatId', 'number'])
@Unique('cycle_is_followed_once', ['previousCycleId'])
@Index('cycle_open_is_one_a_secretariat', ['secretariatId'], { unique: true, where: `phase <> 'closed'` })
export class CycleEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'cycle_pk' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'cycle_belongs_to_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) phase!: CyclePhase;
  @Column({ type: 'text' }) origin!: 'work' | 'historic';
  @InstantColumn({ name: 'opened_at', nullable: true }) openedAt!: string | null;
  @ForeignKey('CycleEntity', { name: 'cycle_follows_another' })
  @Column({ type: 'uuid', name: 'previous_cycle_id', nullable: true })
  previousCycleId!: string | null;
  @Column({ type: 'text', default: '' }) overview!: string;
  @InstantColumn({ name: 'calendar_published_at', nullable: true }) calendarPublishedAt!: string | null;
  @Column({ type: 'date', name: 'term_start', nullable: true }) termStart!: string | null;
  @Column({ type: 'date', name: 'term_end', nullable: true }) termEnd!: string | null;
}
