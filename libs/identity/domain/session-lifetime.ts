import { type Instant, epochMillisecondsOf } from '@tequio/kernel';

/** OWASP ASVS 5, 7.3: a session ends when nobody uses it, and in any case some day. */
export const idleHours = 8;
export const absoluteDays = 7;
/** Noting every request would turn each read into a write; a minute is exact enough for eight hours. */
export const noteUseEverySeconds = 60;

export const passwordResetHours = 1;
export const invitationDays = 14;

const hour = 3_600_000;

export interface SessionTimes {
  readonly lastSeenAt: Instant;
  readonly endsAt: Instant;
}

export function isSessionAlive(session: SessionTimes, now: Instant): boolean {
  const at = epochMillisecondsOf(now);
  return at < epochMillisecondsOf(session.endsAt) && at - epochMillisecondsOf(session.lastSeenAt) < idleHours * hour;
}
