import { type Decision, type Instant, type Refusal, decide, refusal } from '@tequio/kernel';
import type { DeclaredStatus } from './progress-report';

export const verdictKinds = ['verified', 'insufficient', 'not-relevant'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export interface VerdictFacts {
  readonly id: string;
  readonly reportId: string;
  readonly kind: VerdictKind;
  /** Who speaks: an institution speaks with one voice, an independent monitor for himself. */
  readonly voice: string;
  readonly givenAt: Instant;
}

export interface ReportFacts {
  readonly id: string;
  readonly status: DeclaredStatus;
  readonly milestoneId: string | null;
  readonly declaredAt: Instant;
}

/** `none`: nobody reported yet; `waiting`: reported, nobody else has looked; `disputed` wins over `verified`. */
export type VerifiedStatus = 'none' | 'waiting' | 'verified' | 'disputed';

export interface Standing {
  /** Null while nothing was declared. */
  readonly declared: DeclaredStatus | null;
  readonly verified: VerifiedStatus;
  /** The verdicts that keep a dispute open, oldest first. */
  readonly openDisputes: readonly VerdictFacts[];
}

export function canVerify(reason: string): Decision {
  return decide(reason.trim() === '' ? [refusal('invalid', 'monitoring.verdict-needs-its-reasons', { at: 'reason' })] : [], undefined);
}

/** The owner answers a verdict that is against him, once: what follows is a new report or a new verdict. */
export function canAnswer(verdict: { readonly kind: VerdictKind; readonly isAnswered: boolean }, body: string): Decision {
  const reasons: Refusal[] = [];
  if (verdict.kind === 'verified') reasons.push(refusal('conflict', 'monitoring.nothing-to-answer'));
  if (verdict.isAnswered) reasons.push(refusal('conflict', 'monitoring.verdict-already-answered'));
  if (body.trim() === '') reasons.push(refusal('invalid', 'monitoring.answer-is-empty', { at: 'body' }));
  return decide(reasons, undefined);
}

/**
 * How a commitment stands in public. A dispute is open while the last word of any one voice, over all reports of the
 * commitment, is not «verified»: nobody else can end it, least of all the owner by reporting again.
 */
export function standingOf(reports: readonly ReportFacts[], verdicts: readonly VerdictFacts[]): Standing {
  const latest = [...reports].sort(byTime((report) => report.declaredAt)).at(-1);
  if (!latest) return { declared: null, verified: 'none', openDisputes: [] };

  const lastWords = new Map<string, VerdictFacts>();
  for (const verdict of [...verdicts].sort(byTime((one) => one.givenAt))) lastWords.set(verdict.voice, verdict);
  const openDisputes = [...lastWords.values()].filter((verdict) => verdict.kind !== 'verified').sort(byTime((one) => one.givenAt));
  if (openDisputes.length > 0) return { declared: latest.status, verified: 'disputed', openDisputes };

  const isVerified = verdicts.some((verdict) => verdict.reportId === latest.id && verdict.kind === 'verified');
  return { declared: latest.status, verified: isVerified ? 'verified' : 'waiting', openDisputes };
}

/** Declared done, seen by somebody else, and nobody disputes it. */
export function isClosed(standing: Standing): boolean {
  return standing.declared === 'completed' && standing.verified === 'verified';
}

function byTime<T extends { readonly id: string }>(timeOf: (one: T) => Instant): (a: T, b: T) => number {
  // Two at the same millisecond are ordered by their ids, which are made in order.
  return (a, b) => timeOf(a).localeCompare(timeOf(b)) || a.id.localeCompare(b.id);
}
