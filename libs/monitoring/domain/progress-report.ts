import { type Decision, type LocalDate, type Refusal, daysBetween, decide, refusal } from '@tequio/kernel';

/** What the responsible institution says of its own work. */
export const declaredStatuses = ['not-started', 'in-progress', 'completed', 'stopped'] as const;
export type DeclaredStatus = (typeof declaredStatuses)[number];

export interface MilestoneFacts {
  readonly id: string;
  readonly endsOn: LocalDate;
  /** Share of the whole in per cent; all of a complete sheet sum to 100. */
  readonly weight: number;
}

export interface ReportDraft {
  readonly status: DeclaredStatus;
  readonly body: string;
  /** Null when the report speaks of the whole commitment. */
  readonly milestoneId: string | null;
  readonly evidence: readonly { readonly kind: 'file' | 'link'; readonly description: string }[];
}

/** A report says something, shows at least one means of verification, and speaks of a milestone that exists. */
export function canReport(draft: ReportDraft, milestones: readonly MilestoneFacts[]): Decision<ReportDraft> {
  const reasons: Refusal[] = [];
  if (draft.body.trim() === '') reasons.push(refusal('invalid', 'monitoring.report-is-empty', { at: 'body' }));
  if (draft.evidence.length === 0) reasons.push(refusal('incomplete', 'monitoring.report-needs-evidence', { at: 'evidence' }));
  draft.evidence.forEach((one, index) => {
    if (one.description.trim() === '') reasons.push(refusal('invalid', 'monitoring.evidence-needs-a-description', { at: `evidence.${index}.description` }));
  });
  if (draft.milestoneId !== null && !milestones.some((milestone) => milestone.id === draft.milestoneId)) {
    reasons.push(refusal('invalid', 'monitoring.unknown-milestone', { at: 'milestoneId' }));
  }
  return decide(reasons, draft);
}

/**
 * By how many days a report comes after the end of what it speaks of: its milestone, or the last one for the whole
 * commitment. Zero when it is in time; a report never changes, so neither does this.
 */
export function daysLate(reportedOn: LocalDate, milestoneId: string | null, milestones: readonly MilestoneFacts[]): number {
  const ends = milestones.filter((milestone) => milestoneId === null || milestone.id === milestoneId).map((milestone) => milestone.endsOn);
  const lastEnd = ends.sort().at(-1);
  return lastEnd === undefined ? 0 : Math.max(0, daysBetween(lastEnd, reportedOn));
}
