import { type Instant, type LocalDate, daysBetween } from '@tequio/kernel';

/** Everything that can wait for a person, in the order of a plan's life. */
export const waitingKinds = [
  'seats.fill',
  'problem.submit',
  'problems.score',
  'commitment.complete',
  'mention.answer',
  'contributions.answer',
  'version.approve',
  'version.approve-again',
  'version.confirm',
  'objection.answered',
  'objection.open',
  'milestone.report',
  'report.verify',
  'verdict.answer',
  'balance.write',
  'choices.write',
  'closing-report.write',
  'closing-report.publish',
  'phase.move',
  'cycle.open-next',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export interface WaitingFacts {
  readonly id: string;
  readonly kind: WaitingKind;
  /** Null when nothing sets a date. */
  readonly dueOn: LocalDate | null;
  /** Since when it waits. */
  readonly since: Instant;
}

export const urgencies = ['late', 'soon', 'later', 'undated'] as const;
export type Urgency = (typeof urgencies)[number];

/** What falls due within a week is soon. */
const soonDays = 7;

export function daysLeft(dueOn: LocalDate | null, today: LocalDate): number | null {
  return dueOn === null ? null : daysBetween(today, dueOn);
}

export function urgencyOf(left: number | null): Urgency {
  if (left === null) return 'undated';
  if (left < 0) return 'late';
  return left <= soonDays ? 'soon' : 'later';
}

/** By due date; what has none comes after, the longest waiting first. */
export function byUrgency(a: WaitingFacts, b: WaitingFacts): number {
  if (a.dueOn !== b.dueOn) {
    if (a.dueOn === null) return 1;
    if (b.dueOn === null) return -1;
    return a.dueOn.localeCompare(b.dueOn);
  }
  return a.since.localeCompare(b.since) || waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind) || a.id.localeCompare(b.id);
}
