import { type LocalDate, addDays, daysBetween } from '@tequio/kernel';

/** When a statutory rest day falls: on a day of the month, every so many years, or on the n-th Monday of a month. */
export type Recurrence =
  | { readonly month: number; readonly day: number; readonly everyYears?: number; readonly countedFrom?: number }
  | { readonly month: number; readonly monday: number };

export interface StatutoryHoliday {
  readonly recurrence: Recurrence;
  /** The years in which the law said so; null is open. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** On which day it falls that year; null in a year without it. */
export function dayInYear({ recurrence, fromYear, toYear }: StatutoryHoliday, year: number): LocalDate | null {
  if ((fromYear !== null && year < fromYear) || (toYear !== null && year > toYear)) return null;
  if ('monday' in recurrence) return mondayOf(year, recurrence.month, recurrence.monday);
  const { month, day, everyYears = 1, countedFrom = 0 } = recurrence;
  return (year - countedFrom) % everyYears === 0 ? dayOfMonth(year, month, day) : null;
}

/** Every one of them from one day to another, in order, each day once. */
export function statutoryDays<Holiday extends StatutoryHoliday>(
  holidays: readonly Holiday[],
  from: LocalDate,
  to: LocalDate,
): readonly { readonly day: LocalDate; readonly holiday: Holiday }[] {
  const years = range(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
  return years
    .flatMap((year) => holidays.map((holiday) => ({ day: dayInYear(holiday, year), holiday })))
    .flatMap(({ day, holiday }) => (day !== null && day >= from && day <= to ? [{ day, holiday }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const aMonday = '2018-01-01';

function mondayOf(year: number, month: number, nth: number): LocalDate {
  const first = dayOfMonth(year, month, 1);
  const sinceMonday = ((daysBetween(aMonday, first) % 7) + 7) % 7;
  return addDays(first, ((7 - sinceMonday) % 7) + (nth - 1) * 7);
}

function dayOfMonth(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_each, index) => first + index);
}
