import { type LocalDate, addDays } from '@tequio/kernel';

/** What mail is about: what waits for me, and what I only follow. */
export const mailLists = ['waiting', 'followed'] as const;
export type MailList = (typeof mailLists)[number];

/** `none`: in the product only. */
export const mailRhythms = ['immediate', 'daily', 'weekly', 'none'] as const;
export type MailRhythm = (typeof mailRhythms)[number];

export interface MailChoices {
  readonly waiting: MailRhythm;
  readonly followed: MailRhythm;
  /** Local hour of the forum from which a digest may go out. */
  readonly digestHour: number;
}

/** Few and grouped is what people ask for: at once only what waits for them. */
export const usualChoices: MailChoices = { waiting: 'immediate', followed: 'weekly', digestHour: 8 };

/** A second mail "at once" waits this long and takes along what has come meanwhile. */
export const minutesBetweenImmediateMails = 15;

/** What an unsubscribing link speaks of. */
export const unsubscribedLists = [...mailLists, 'all'] as const;
export type UnsubscribedList = (typeof unsubscribedLists)[number];

/** The choices once somebody has taken himself off. */
export function withoutList(choices: MailChoices, list: UnsubscribedList): MailChoices {
  return {
    ...choices,
    waiting: list === 'followed' ? choices.waiting : 'none',
    followed: list === 'waiting' ? choices.followed : 'none',
  };
}

export interface LocalTime {
  readonly date: LocalDate;
  readonly hour: number;
  readonly weekday: number;
}

export interface DueDigest {
  readonly list: MailList;
  /** Day or week it stands for: each is composed once. */
  readonly period: string;
  /** The day at whose hour it closed. */
  readonly closedOn: LocalDate;
}

/** The digests whose hour has come. One that was missed (the server was away, the clock leapt) comes once, late. */
export function dueDigests(choices: MailChoices, now: LocalTime): readonly DueDigest[] {
  const hourHasCome = now.hour >= choices.digestHour;
  const monday = addDays(now.date, 1 - now.weekday);
  return mailLists.flatMap((list): DueDigest[] => {
    if (choices[list] === 'daily' && hourHasCome) return [{ list, period: now.date, closedOn: now.date }];
    // On Monday from the hour on, on the days after at any
    if (choices[list] === 'weekly' && (now.weekday > 1 || hourHasCome)) return [{ list, period: `week of ${monday}`, closedOn: monday }];
    return [];
  });
}

/** What happens after the hour belongs to the next one, or a digest would be a mail at once by another name. */
export function belongsTo(digest: DueDigest, digestHour: number, happened: LocalTime): boolean {
  return happened.date < digest.closedOn || (happened.date === digest.closedOn && happened.hour < digestHour);
}
