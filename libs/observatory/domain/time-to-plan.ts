import { daysBetween, isLocalDate, type LocalDate } from '@tequio/kernel';

/** A date as it is recorded: a day, a month, a year, or not known. */
export type RecordedDate = string | null;

export interface PlanDates {
  readonly hasSecretariat: boolean;
  readonly installedOn: RecordedDate;
  readonly hasPlan: boolean;
  readonly firstPlanOn: RecordedDate;
}

/** Days from the installation to the first plan; null unless both days are known to the day. */
export function daysToPlan({ hasPlan, installedOn, firstPlanOn }: PlanDates): number | null {
  if (!hasPlan || !isDay(installedOn) || !isDay(firstPlanOn)) return null;
  return daysBetween(installedOn, firstPlanOn);
}

export type Stall = { readonly isStalled: false } | { readonly isStalled: true; readonly days: number | null };

/** A secretariat without a plan waits since its installation; for how long is unknown where its day is. */
export function stallOf({ hasSecretariat, hasPlan, installedOn }: PlanDates, today: LocalDate): Stall {
  if (!hasSecretariat || hasPlan) return { isStalled: false };
  return { isStalled: true, days: isDay(installedOn) ? Math.max(0, daysBetween(installedOn, today)) : null };
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function isDay(date: RecordedDate): date is LocalDate {
  return date !== null && isLocalDate(date);
}
