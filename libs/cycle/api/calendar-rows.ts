import { type Instant, localDateOf } from '@tequio/kernel';
import type { CalendarItem } from '@tequio/cycle/domain';
import type { CalendarEntryWire } from '@tequio/cycle/wire';

export type CalendarRow = CalendarEntryWire;

export const selectCalendar = `
  SELECT id, title, kind, phase, starts_on AS "startsOn", ends_on AS "endsOn", published_at AS "publishedAt"
  FROM calendar_entry WHERE cycle_id = $1 ORDER BY starts_on, ends_on, id`;

export function calendarItemsOf(rows: readonly CalendarRow[], timeZone: string): readonly CalendarItem[] {
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedOn: dayOf(publishedAt, timeZone) }));
}

function dayOf(instant: Instant | null, timeZone: string): string | null {
  return instant === null ? null : localDateOf(instant, timeZone);
}
