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

/** A business day (día hábil): Monday to Friday, and no holiday of the institution. */
export function isBusinessDay(date: LocalDate, holidays: ReadonlySet<LocalDate>): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !holidays.has(date);
}

/** The n-th business day after `date`: the day itself does not count. */
export function addBusinessDays(date: LocalDate, days: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  return passBusinessDays(date, days, 1, holidays);
}

/** The n-th business day before `date`: the last on which a notice of n days can be given. */
export function subtractBusinessDays(date: LocalDate, days: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  return passBusinessDays(date, days, -1, holidays);
}

/** Business days after `from` until and with `to`; negative when `to` lies before `from`. */
export function businessDaysBetween(from: LocalDate, to: LocalDate, holidays: ReadonlySet<LocalDate>): number {
  if (to < from) return -businessDaysBetween(to, from, holidays);
  let days = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day, holidays)) days += 1;
  }
  return days;
}

function passBusinessDays(date: LocalDate, days: number, step: 1 | -1, holidays: ReadonlySet<LocalDate>): LocalDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The clock on the wall there; the week begins on Monday, 1. */
export function localTimeOf(instant: Instant, timeZone: TimeZone): { readonly date: LocalDate; readonly hour: number; readonly weekday: number } {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { date: there.toPlainDate().toString(), hour: there.hour, weekday: there.dayOfWeek };
}
