import { type Decision, type Instant, type TimeZone, type Validity, allow, isInForce, isLocalDate, localDateOf, refuseWith, startOfLocalDay } from '@tequio/kernel';

/** From today on or from a later day, never earlier: what was done under what held before stays done under it. */
export function changeFrom(day: string, now: Instant, timeZone: TimeZone, at = 'from'): Decision<Instant> {
  if (!isLocalDate(day)) return refuseWith('invalid', 'secretariat.day-invalid', { at });
  const today = localDateOf(now, timeZone);
  if (day < today) return refuseWith('invalid', 'secretariat.past-is-not-rewritten', { at });
  return allow(day === today ? now : startOfLocalDay(day, timeZone));
}

export interface DatedRow extends Validity {
  readonly id: string;
}

/** What becomes of the rows on record when something else holds from a moment on. */
export interface PlaceInTime {
  /** The row that holds until then, and no longer. */
  readonly ended: string | null;
  /** A row that was to begin at that very moment and has not begun: it is written anew. */
  readonly rewritten: string | null;
  /** When a later row takes over; null when none was foreseen. */
  readonly validTo: Instant | null;
}

/** One after the other, without gap or overlap; a change foreseen for later keeps its day. */
export function placeFrom(rows: readonly DatedRow[], from: Instant): PlaceInTime {
  const current = rows.find((row) => isInForce(row, from));
  if (current) {
    return current.validFrom === from ? { ended: null, rewritten: current.id, validTo: current.validTo } : { ended: current.id, rewritten: null, validTo: current.validTo };
  }
  const later = rows.flatMap(({ validFrom }) => (validFrom !== null && validFrom > from ? [validFrom] : [])).sort();
  return { ended: null, rewritten: null, validTo: later[0] ?? null };
}
