import type { WithdrawalReason } from '@tequio/approval/domain';
import type { CyclePhase } from '@tequio/cycle/domain';

/** Whom an event can concern; who they are is asked when it happens. */
export const audiences = [
  // Named in the comment
  'mentioned',
  // Those who have said something in the same conversation
  'thread',
  // Whoever follows the subject, by choice or by what he did there
  'followers',
  // Everybody who sits in the secretariat
  'seats',
  'facilitators',
  // The people of the seat that the event speaks of
  'seat',
  // The person that the event speaks of
  'person',
  // Who owes the work of a published commitment
  'owners',
  // Who may verify it
  'verifiers',
  // Who brought the contributions in
  'recorders',
] as const;
export type Audience = (typeof audiences)[number];

/** What one is told of and can follow or mute. */
export const toldSubjects = ['problem', 'commitment', 'plan', 'cycle', 'secretariat'] as const;
export type ToldSubject = (typeof toldSubjects)[number];

/** Where the page lies on which one goes on, seen from the subject's own. */
export const toldPlaces = ['subject', 'approval', 'contributions', 'following', 'closing', 'scoring', 'calendar', 'desk'] as const;
export type ToldPlace = (typeof toldPlaces)[number];

export interface Telling {
  readonly kind: string;
  /** Of the outbox. */
  readonly event: string;
  readonly to: readonly Audience[];
  /** Whether it waits for whoever is told: then mail may come at once. */
  readonly waits: boolean;
  /** What it is about where that is not the event's own subject. */
  readonly about?: 'plan' | 'cycle' | 'contribution' | 'secretariat';
  readonly at?: ToldPlace;
  /** Only when the event's payload says one of these. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** Only while the cycle stands here. */
  readonly during?: readonly CyclePhase[];
  /** What of the payload is kept for the text: numbers, codes and dates, never words of a person. */
  readonly details?: readonly string[];
}

const textChanged: readonly WithdrawalReason[] = ['text-edited', 'editorial-change'];

/**
 * Everything one can be told of. Of several rows that hold for one event and one person, the first counts: nobody is told
 * twice of the same thing. A new kind is one row here and its text in both languages.
 */
export const tellings = [
  { kind: 'mention.made', event: 'comment.posted', to: ['mentioned'], waits: true },
  { kind: 'thread.answered', event: 'comment.posted', to: ['thread'], waits: false },
  { kind: 'comment.posted', event: 'comment.posted', to: ['followers'], waits: false },

  { kind: 'contribution.answered', event: 'contribution.answered', to: ['recorders', 'followers'], waits: false, at: 'contributions' },
  { kind: 'contribution.received', event: 'contribution.received', to: ['followers'], waits: false, about: 'contribution', at: 'contributions', details: ['folio'] },

  { kind: 'approval.asked', event: 'plan.version-frozen', to: ['seats'], waits: true, during: ['deciding'], at: 'approval', details: ['number'] },
  { kind: 'approval.asked', event: 'cycle.phase-moved', to: ['seats'], waits: true, when: { to: ['deciding'] }, at: 'approval' },
  { kind: 'approval.withdrawn', event: 'approval.stance-withdrawn', to: ['seat'], waits: true, when: { because: textChanged }, about: 'plan', at: 'approval' },
  { kind: 'objection.raised', event: 'approval.stance-given', to: ['followers'], waits: false, when: { kind: ['object'] }, about: 'plan', at: 'approval' },
  { kind: 'objection.answered', event: 'approval.objection-answered', to: ['seat'], waits: true, about: 'plan', at: 'approval' },

  { kind: 'phase.moved', event: 'cycle.phase-moved', to: ['followers'], waits: false, details: ['to'] },
  { kind: 'cycle.opened', event: 'cycle.opened', to: ['followers'], waits: false },
  { kind: 'calendar.published', event: 'cycle.calendar-published', to: ['followers'], waits: false, at: 'calendar' },
  { kind: 'scoring.asked', event: 'scoring-round.opened', to: ['seats'], waits: true, about: 'cycle', at: 'scoring' },
  { kind: 'scoring.closed', event: 'scoring-round.closed', to: ['followers'], waits: false, about: 'cycle', at: 'scoring' },

  { kind: 'problem.submitted', event: 'problem.submitted', to: ['followers'], waits: false },
  { kind: 'problem.merged', event: 'problem.merged', to: ['followers'], waits: false },
  { kind: 'problem.set-aside', event: 'problem.set-aside', to: ['followers'], waits: false },
  { kind: 'problem.prioritised', event: 'problem.prioritised', to: ['followers'], waits: false },
  { kind: 'commitment.set-aside', event: 'commitment.set-aside', to: ['followers'], waits: false },
  { kind: 'version.frozen', event: 'commitment.version-frozen', to: ['followers'], waits: false, details: ['number'] },
  { kind: 'version.frozen', event: 'problem.version-frozen', to: ['followers'], waits: false, details: ['number'] },
  { kind: 'version.frozen', event: 'plan.version-frozen', to: ['followers'], waits: false, details: ['number'] },
  { kind: 'text.reopened', event: 'commitment.text-reopened', to: ['followers'], waits: false },
  { kind: 'text.reopened', event: 'problem.text-reopened', to: ['followers'], waits: false },
  { kind: 'text.reopened', event: 'plan.text-reopened', to: ['followers'], waits: false },

  { kind: 'edition.published', event: 'edition.published', to: ['followers'], waits: false, about: 'plan' },
  { kind: 'progress.to-verify', event: 'progress.reported', to: ['verifiers'], waits: true, at: 'following' },
  { kind: 'progress.reported', event: 'progress.reported', to: ['owners', 'followers'], waits: false, at: 'following' },
  { kind: 'verdict.to-answer', event: 'progress.verified', to: ['owners'], waits: true, when: { kind: ['insufficient', 'not-relevant'] }, at: 'following' },
  { kind: 'progress.verified', event: 'progress.verified', to: ['owners', 'followers'], waits: false, at: 'following', details: ['kind'] },
  { kind: 'verdict.answered', event: 'verdict.answered', to: ['followers'], waits: false, at: 'following' },
  { kind: 'closing-report.published', event: 'closing-report.published', to: ['followers'], waits: false, at: 'closing' },

  { kind: 'seat.given', event: 'appointment.begun', to: ['person'], waits: false, about: 'secretariat' },
  { kind: 'seat.taken', event: 'appointment.begun', to: ['facilitators'], waits: false, about: 'secretariat' },
  { kind: 'deadline.near', event: 'desk.deadline-neared', to: ['person'], waits: true, at: 'desk', details: ['waiting', 'dueOn'] },
  { kind: 'deadline.passed', event: 'desk.deadline-passed', to: ['person'], waits: true, at: 'desk', details: ['waiting', 'dueOn'] },
] as const satisfies readonly Telling[];

export type NotificationKind = (typeof tellings)[number]['kind'];

export const notificationKinds: readonly NotificationKind[] = [...new Set(tellings.map(({ kind }) => kind))];

/** The rows that hold for an event, in their order. */
export function tellingsOf(event: string, payload: Readonly<Record<string, unknown>>, phase: string | null): readonly (Telling & { readonly kind: NotificationKind })[] {
  return (tellings as readonly (Telling & { readonly kind: NotificationKind })[]).filter(
    (row) =>
      row.event === event &&
      Object.entries(row.when ?? {}).every(([name, values]) => values.includes(String(payload[name]))) &&
      (row.during === undefined || row.during.some((one) => one === phase)),
  );
}

/** What of a payload a row keeps; anything that is no short code, number or date stays out. */
export function detailsOf(row: Telling, payload: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = (row.details ?? []).map((name) => [name, payload[name]] as const);
  return Object.fromEntries(kept.flatMap(([name, value]) => (isCode(value) ? [[name, String(value)]] : [])));
}

function isCode(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,40}$/.test(value));
}
