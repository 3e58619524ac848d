import { type Instant, type LocalDate, type TimeZone, addDays, localDateOf } from '@tequio/kernel';

export interface SilenceFacts {
  /** When the exact text was put before the seats. */
  readonly askedAt: Instant;
  readonly now: Instant;
  readonly timeZone: TimeZone;
  /** Natural days to answer, from the secretariat's rules. */
  readonly days: number;
  readonly filledSeatIds: readonly string[];
  readonly seatIdsThatSpoke: readonly string[];
}

export interface Silence {
  /** The last day on which an answer is in time. */
  readonly answerBy: LocalDate;
  readonly termOver: boolean;
  /** Seats recorded as silent; empty while the term runs. Silence never counts as consent. */
  readonly silentSeatIds: readonly string[];
}

export function silenceOf(facts: SilenceFacts): Silence {
  const answerBy = addDays(localDateOf(facts.askedAt, facts.timeZone), facts.days);
  const termOver = localDateOf(facts.now, facts.timeZone) > answerBy;
  const spoke = new Set(facts.seatIdsThatSpoke);
  return { answerBy, termOver, silentSeatIds: termOver ? facts.filledSeatIds.filter((seat) => !spoke.has(seat)) : [] };
}
