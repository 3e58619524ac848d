import type { LocalDate } from '@tequio/kernel';
import type { CalendarItem } from './cycle-calendar';
import { type CyclePhase, type MoveDirection, cyclePhases } from './cycle-phases';

export interface MoveOnRecord {
  readonly from: CyclePhase | null;
  readonly to: CyclePhase;
  readonly direction: MoveDirection;
  readonly on: LocalDate;
  readonly overrides: number;
}

export interface PhaseInLine {
  readonly phase: CyclePhase;
  readonly place: 'past' | 'current' | 'ahead';
  readonly enteredOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
  readonly plannedFrom: LocalDate | null;
  readonly plannedTo: LocalDate | null;
  readonly overrides: number;
}

/** The eight phases with their days. After a move back only the last stay in a phase counts. */
export function phaseLine(current: CyclePhase, moves: readonly MoveOnRecord[], items: readonly CalendarItem[]): readonly PhaseInLine[] {
  const here = cyclePhases.indexOf(current);
  return cyclePhases.map((phase, index) => {
    const place = index < here ? 'past' : index === here ? 'current' : 'ahead';
    const entered = place === 'ahead' ? undefined : moves.findLast((move) => move.to === phase);
    const left = place === 'past' ? moves.findLast((move) => move.from === phase && move.direction === 'forward') : undefined;
    const planned = items.filter((item) => item.phase === phase);
    return {
      phase,
      place,
      enteredOn: entered?.on ?? null,
      leftOn: left?.on ?? null,
      plannedFrom: planned.map((item) => item.startsOn).toSorted()[0] ?? null,
      plannedTo: planned.map((item) => item.endsOn).toSorted().at(-1) ?? null,
      overrides: left?.overrides ?? 0,
    };
  });
}
