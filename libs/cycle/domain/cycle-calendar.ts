import { type Decision, type LocalDate, type Refusal, daysBetween, decide, isLocalDate, refusal } from '@tequio/kernel';
import { type CyclePhase, isBefore } from './cycle-phases';

export const calendarKinds = ['activity', 'deadline'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export interface CalendarDates {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface CalendarItem extends CalendarDates {
  readonly id: string;
  readonly title: string;
  readonly kind: CalendarKind;
  readonly phase: CyclePhase | null;
  /** The day on which it last became public as it stands; null while only members see it. */
  readonly publishedOn: LocalDate | null;
}

/** A date in an entry, a term: written as a day of the calendar and in order. */
export function checkDates({ startsOn, endsOn }: CalendarDates): readonly Refusal[] {
  const reasons: Refusal[] = [];
  if (!isLocalDate(startsOn)) reasons.push(refusal('invalid', 'cycle.no-such-day', { at: 'startsOn', params: { date: startsOn } }));
  if (!isLocalDate(endsOn)) reasons.push(refusal('invalid', 'cycle.no-such-day', { at: 'endsOn', params: { date: endsOn } }));
  if (reasons.length === 0 && endsOn < startsOn) {
    reasons.push(refusal('invalid', 'cycle.ends-before-it-starts', { at: 'endsOn', params: { startsOn, endsOn } }));
  }
  return reasons;
}

/** What publishing the calendar needs: words on the cycle, and something to come to. */
export function publishCalendar(facts: { readonly overview: string; readonly items: readonly CalendarItem[] }): Decision {
  const reasons: Refusal[] = [];
  if (facts.overview.trim() === '') reasons.push(refusal('incomplete', 'cycle.overview-missing', { at: 'overview' }));
  if (!facts.items.some((item) => item.kind === 'activity')) reasons.push(refusal('incomplete', 'cycle.calendar-without-activity'));
  return decide(reasons, undefined);
}

export interface CalendarNotice {
  readonly publishedOn: LocalDate | null;
  readonly firstActivityOn: LocalDate | null;
}

/**
 * When the first activity became known. An activity changed after its publication counts from the change:
 * moving a date forward after publishing would otherwise hollow out the notice.
 */
export function noticeOf(overviewPublishedOn: LocalDate | null, items: readonly CalendarItem[]): CalendarNotice {
  const activities = items.filter((item) => item.kind === 'activity').toSorted(byStart);
  const first = activities[0];
  if (!first) return { publishedOn: overviewPublishedOn, firstActivityOn: null };
  const sameDay = activities.filter((item) => item.startsOn === first.startsOn).map((item) => item.publishedOn);
  return { publishedOn: latestOf([overviewPublishedOn, ...sameDay]), firstActivityOn: first.startsOn };
}

/** Null when one of them has not come yet. */
function latestOf(days: readonly (LocalDate | null)[]): LocalDate | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}

export interface NextDate {
  readonly id: string;
  readonly title: string;
  readonly on: LocalDate;
  readonly daysLeft: number;
  readonly kind: CalendarKind;
}

/** The next thing to be ready for: a deadline ends, an activity begins. */
export function nextDeadline(items: readonly CalendarItem[], today: LocalDate): NextDate | null {
  const ahead = items
    .map((item) => ({ item, on: item.kind === 'deadline' || item.startsOn < today ? item.endsOn : item.startsOn }))
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => a.on.localeCompare(b.on) || Number(b.item.kind === 'deadline') - Number(a.item.kind === 'deadline'));
  const first = ahead[0];
  if (!first) return null;
  return { id: first.item.id, title: first.item.title, kind: first.item.kind, on: first.on, daysLeft: daysBetween(today, first.on) };
}

export interface TermFacts {
  readonly phase: CyclePhase;
  readonly term: CalendarDates;
}

/** The term is a part of the plan's text: once people read it in a consultation it stays. */
export function setTerm({ phase, term }: TermFacts): Decision<CalendarDates> {
  const reasons = [...checkDates(term)];
  if (!isBefore(phase, 'consulting')) reasons.push(refusal('conflict', 'cycle.term-already-consulted', { params: { phase } }));
  return decide(reasons, term);
}

function byStart(a: CalendarItem, b: CalendarItem): number {
  return a.startsOn.localeCompare(b.startsOn);
}
