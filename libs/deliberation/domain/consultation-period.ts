import { type Decision, type LocalDate, type Refusal, daysBetween, decide, isLocalDate, refusal } from '@tequio/kernel';

/** The days of a consultation in the forum's calendar, the first and the last included. */
export interface ConsultationPeriod {
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
}

/** `over` also when the cycle has moved on or back: whatever its dates say, the text is no longer being consulted. */
export const consultationStandings = ['none', 'announced', 'open', 'over'] as const;
export type ConsultationStanding = (typeof consultationStandings)[number];

export function standingOf(period: ConsultationPeriod | null, phase: string, today: LocalDate): ConsultationStanding {
  if (!period) return 'none';
  if (phase !== 'consulting' || today > period.closesOn) return 'over';
  return today < period.opensOn ? 'announced' : 'open';
}

export interface OpeningFacts {
  readonly phase: string;
  readonly today: LocalDate;
  /** The one before, when the cycle has consulted already. */
  readonly latest: ConsultationPeriod | null;
}

/** May the cycle put its texts before everybody in these days? */
export function openConsultation({ phase, today, latest }: OpeningFacts, period: ConsultationPeriod): Decision<ConsultationPeriod> {
  const reasons: Refusal[] = [];
  if (phase !== 'consulting') reasons.push(refusal('conflict', 'deliberation.consultation-needs-its-phase', { params: { phase } }));
  if (latest && today <= latest.closesOn) reasons.push(refusal('conflict', 'deliberation.consultation-already-opened', { params: { closesOn: latest.closesOn } }));
  reasons.push(...againstDates(period));
  if (isLocalDate(period.opensOn) && period.opensOn < today) {
    reasons.push(refusal('invalid', 'deliberation.consultation-opens-in-the-past', { at: 'opensOn', params: { today } }));
  }
  return decide(reasons, period);
}

/** The last day may move as long as it has not passed; the first one stays: people have been told. */
export function changeLastDay({ phase, today, latest }: OpeningFacts, closesOn: LocalDate): Decision<ConsultationPeriod> {
  const period = { opensOn: latest?.opensOn ?? today, closesOn };
  const reasons: Refusal[] = [];
  if (standingOf(latest, phase, today) === 'over' || !latest) reasons.push(refusal('conflict', 'deliberation.consultation-is-over'));
  reasons.push(...againstDates(period));
  if (isLocalDate(closesOn) && closesOn < today) reasons.push(refusal('invalid', 'deliberation.consultation-closes-in-the-past', { at: 'closesOn', params: { today } }));
  return decide(reasons, period);
}

/** Natural days of the period, both ends included. */
export function lengthInDays({ opensOn, closesOn }: ConsultationPeriod): number {
  return daysBetween(opensOn, closesOn) + 1;
}

function againstDates({ opensOn, closesOn }: ConsultationPeriod): Refusal[] {
  const reasons = (['opensOn', 'closesOn'] as const)
    .filter((name) => !isLocalDate(name === 'opensOn' ? opensOn : closesOn))
    .map((at) => refusal('invalid', 'deliberation.no-such-day', { at, params: { date: at === 'opensOn' ? opensOn : closesOn } }));
  if (reasons.length === 0 && closesOn < opensOn) reasons.push(refusal('invalid', 'deliberation.consultation-closes-before-it-opens', { at: 'closesOn' }));
  return reasons;
}
