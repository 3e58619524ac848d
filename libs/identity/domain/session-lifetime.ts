/** OWASP ASVS 5, 7.3: a session ends when nobody uses it, and in any case some day. */
export const idleHours = 8;
export const absoluteDays = 7;
/** Noting every request would turn each read into a write; a minute is exact enough for eight hours. */
export const noteUseEverySeconds = 60;

export const passwordResetHours = 1;
export const invitationDays = 14;
