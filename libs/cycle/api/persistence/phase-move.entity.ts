import type { CyclePhase, GateOverride, MoveDirection } from '@tequio/cycle/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'phase_move' })
@Check('phase_move_direction_is_known', `direction IN ('forward', 'back')`)
@Check('phase_move_back_says_why', `direction = 'forward' OR btrim(reason) <> ''`)
@Unique('phase_move_has_its_place', ['cycleId', 'seq'])
export class PhaseMoveEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'phase_move_pk' }) id!: string;
  @ForeignKey('CycleEntity', { name: 'phase_move_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'integer' }) seq!: number;
  @Column({ type: 'text', name: 'from_phase', nullable: true }) fromPhase!: CyclePhase | null;
  @Column({ type: 'text', name: 'to_phase' }) toPhase!: CyclePhase;
  @Column({ type: 'text' }) direction!: MoveDirection;
  @InstantColumn({ name: 'moved_at' }) movedAt!: string;
  @Column({ type: 'uuid', name: 'moved_by', nullable: true }) movedBy!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'jsonb' }) overrides!: readonly GateOverride[];
}
