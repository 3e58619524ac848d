import { type DeclaredStatus, declaredStatuses } from '@tequio/monitoring/domain';
import type { ReportProgressRequest } from '@tequio/monitoring/wire';

export interface EvidenceDraft {
  readonly kind: 'file' | 'link';
  readonly description: string;
  readonly link: string;
  /** Empty until the server has the file. */
  readonly fileId: string;
  readonly fileName: string;
}

/** A report as it is being typed; kept as text in the browser until the server has it. */
export interface ReportDraft {
  readonly status: DeclaredStatus;
  readonly milestoneId: string;
  readonly body: string;
  readonly evidence: readonly EvidenceDraft[];
}

export const newEvidence = (kind: EvidenceDraft['kind']): EvidenceDraft => ({ kind, description: '', link: '', fileId: '', fileName: '' });

const emptyDraft: ReportDraft = { status: 'in-progress', milestoneId: '', body: '', evidence: [newEvidence('link')] };

export function readReportDraft(text: string): ReportDraft {
  if (text === '') return emptyDraft;
  try {
    const kept = { ...emptyDraft, ...(JSON.parse(text) as Partial<ReportDraft>) };
    return declaredStatuses.includes(kept.status) && Array.isArray(kept.evidence) ? kept : emptyDraft;
  } catch (error) {
    // Written by an older page of ours, or by somebody's hand
    if (error instanceof SyntaxError) return emptyDraft;
    throw error;
  }
}

export function requestOf({ status, milestoneId, body, evidence }: ReportDraft): ReportProgressRequest {
  return {
    status,
    body,
    ...(milestoneId === '' ? {} : { milestoneId }),
    evidence: evidence.map((one) => ({
      description: one.description,
      ...(one.kind === 'link' && one.link !== '' ? { link: one.link } : {}),
      ...(one.kind === 'file' && one.fileId !== '' ? { fileId: one.fileId } : {}),
    })),
  };
}
