import type { WaitingKind } from './waiting-items';

export type DeadlineStage = 'near' | 'over';

/** Told two days before, and once when it is over. */
const daysBefore = 2;

/** Which word a date calls for today, if any. Each is said once for each thing that waits. */
export function deadlineStage(daysLeft: number | null): DeadlineStage | null {
  if (daysLeft === null || daysLeft > daysBefore) return null;
  return daysLeft < 0 ? 'over' : 'near';
}

/** Not told by date: each has a word of its own when it is asked for, or is nobody's in particular. */
const untold: readonly WaitingKind[] = ['phase.move', 'cycle.open-next', 'seats.fill'];

export function isToldByDate(kind: WaitingKind): boolean {
  return !untold.includes(kind);
}
