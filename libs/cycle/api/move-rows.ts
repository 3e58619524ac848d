import type { CyclePhase, GateOverride, MoveDirection } from '@tequio/cycle/domain';
import type { Instant } from '@tequio/kernel';

export interface MoveRow {
  readonly id: string;
  readonly from: CyclePhase | null;
  readonly to: CyclePhase;
  readonly direction: MoveDirection;
  readonly movedAt: Instant;
  readonly movedBy: string | null;
  readonly reason: string | null;
  readonly overrides: readonly GateOverride[];
}

export const selectMoves = `
  SELECT id, from_phase AS "from", to_phase AS "to", direction, moved_at AS "movedAt", moved_by AS "movedBy", reason, overrides
  FROM phase_move WHERE cycle_id = $1 ORDER BY seq`;
