import { type Instant, type LocalDate, type TimeZone, daysBetween, localDateOf } from '@tequio/kernel';
import type { MilestoneFacts } from './progress-report';
import { type ReportFacts, type VerdictFacts, isClosed, standingOf } from './verification';

export interface ProgressShares {
  /** Share of the weights whose milestones the owner calls completed, 0 to 1. */
  readonly declared: number;
  /** Share of the weights whose completion somebody else verified and nobody disputes, 0 to 1; never above `declared`. */
  readonly verified: number;
}

/** Weighted progress over the milestones, always divided by the sum of the weights: they may not sum to 100 in a draft. */
export function progressShares(milestones: readonly MilestoneFacts[], reports: readonly ReportFacts[], verdicts: readonly VerdictFacts[]): ProgressShares {
  const whole = sum(milestones.map((milestone) => milestone.weight));
  if (whole === 0) return { declared: 0, verified: 0 };
  const standings = milestones.map((milestone) => {
    const own = reports.filter((report) => report.milestoneId === milestone.id);
    const ids = new Set(own.map((report) => report.id));
    return { weight: milestone.weight, standing: standingOf(own, verdicts.filter((verdict) => ids.has(verdict.reportId))) };
  });
  return {
    declared: sum(standings.filter(({ standing }) => standing.declared === 'completed').map(({ weight }) => weight)) / whole,
    verified: sum(standings.filter(({ standing }) => isClosed(standing)).map(({ weight }) => weight)) / whole,
  };
}

/** Days without a word from the owner: since the last report, or since the work began; null before it began. */
export function daysSilent(lastWordAt: Instant | null, workBeganAt: Instant | null, today: LocalDate, zone: TimeZone): number | null {
  const since = lastWordAt ?? workBeganAt;
  return since === null ? null : Math.max(0, daysBetween(localDateOf(since, zone), today));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
