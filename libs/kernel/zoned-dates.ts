import { Temporal } from 'temporal-polyfill';

/** A moment, ISO 8601 in UTC with milliseconds (`2019-01-15T18:00:00.000Z`): text order is time order. */
export type Instant = string;
/** A day of the calendar without zone, `2019-01-15`. */
export type LocalDate = string;
/** IANA name, e.g. `America/Monterrey`. */
export type TimeZone = string;

/** A day known to the day, the month or the year; nothing is ever invented (`2015-07` stays a month). */
export interface DateWithPrecision {
  readonly text: string;
  readonly precision: 'day' | 'month' | 'year';
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Keeps the precision of what was written; null when it is no date at all. */
export function dateWithPrecision(text: string): DateWithPrecision | null {
  if (isLocalDate(text)) return { text, precision: 'day' };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { text, precision: 'month' };
  return /^\d{4}$/.test(text) ? { text, precision: 'year' } : null;
}

export function localDateOf(instant: Instant, timeZone: TimeZone): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first moment of the day there; a day that has no midnight begins later. */
export function startOfLocalDay(date: LocalDate, timeZone: TimeZone): Instant {
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

export function instantOf(epochMilliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString({ smallestUnit: 'millisecond' });
}

export function epochMillisecondsOf(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Natural days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The n-th business day (día hábil) after `date`: Monday to Friday without the institution's holidays. */
export function addBusinessDays(date: LocalDate, days: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  let day = Temporal.PlainDate.from(date);
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5 && !holidays.has(day.toString())) left -= 1;
  }
  return day.toString();
}
