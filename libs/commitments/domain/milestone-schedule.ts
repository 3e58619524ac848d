import type { LocalDate } from '@tequio/kernel';
import type { Milestone } from './commitment-shape';
import type { MissingPart } from './missing-part';

export interface Term {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** Weights have two decimals: counted in hundredths, 33.33 + 33.33 + 33.34 is exactly 100. */
export function weightsInHundredths(milestones: readonly Pick<Milestone, 'weight'>[]): number {
  return milestones.reduce((sum, { weight }) => sum + Math.round((weight ?? 0) * 100), 0);
}

/** What keeps the milestones from being a schedule: dated, inside the term, weighing 100 in all. */
export function whatIsMissingInSchedule(milestones: readonly Milestone[], term: Term | null): readonly MissingPart[] {
  if (milestones.length === 0) return [{ code: 'commitments.milestones-missing', at: 'milestones' }];
  const missing = milestones.flatMap((milestone, index) => whatIsMissingInMilestone(milestone, index + 1, term));
  if (!term) missing.push({ code: 'commitments.term-not-set', at: 'milestones' });
  const hundredths = weightsInHundredths(milestones);
  if (hundredths !== 10_000) missing.push({ code: 'commitments.weights-do-not-sum', at: 'milestones', params: { sum: hundredths / 100 } });
  return missing;
}

function whatIsMissingInMilestone(milestone: Milestone, n: number, term: Term | null): MissingPart[] {
  const { id, what, startsOn, endsOn, weight } = milestone;
  const missing: MissingPart[] = [];
  const lacks = (code: string, cell: string, params: MissingPart['params'] = {}) => missing.push({ code, at: `milestones.${id}.${cell}`, params: { n, ...params } });
  if (what.trim() === '') lacks('commitments.milestone-says-nothing', 'what');
  if (!startsOn) lacks('commitments.milestone-without-start', 'startsOn');
  if (!endsOn) lacks('commitments.milestone-without-end', 'endsOn');
  if (!weight) lacks('commitments.milestone-without-weight', 'weight');
  if (startsOn && endsOn && startsOn > endsOn) lacks('commitments.milestone-ends-before-it-starts', 'endsOn');
  if (term && startsOn && startsOn < term.start) lacks('commitments.milestone-starts-before-the-term', 'startsOn', { start: term.start });
  if (term && endsOn && endsOn > term.end) lacks('commitments.milestone-ends-after-the-term', 'endsOn', { end: term.end });
  return missing;
}
