import { type Decision, type DateWithPrecision, allow, dateWithPrecision, refuseWith } from '@tequio/kernel';

/** A date as precise as the record has it; none at all is a fact without a known day. */
export function dateOnRecord(text: string | null | undefined, at: string): Decision<DateWithPrecision | null> {
  if (text === undefined || text === null || text.trim() === '') return allow(null);
  const date = dateWithPrecision(text.trim());
  return date === null ? refuseWith('invalid', 'secretariat.date-invalid', { at }) : allow(date);
}
