import type { Instant, LocalDate, ReasonWire } from '@tequio/kernel';
import type { DeclaredStatus, VerdictKind, VerifiedStatus } from '@tequio/monitoring/domain';

export interface EvidenceWire {
  readonly id: string;
  readonly kind: 'file' | 'link';
  readonly description: string;
  /** The link itself, or where the file is downloaded. */
  readonly href: string;
  /** Of the file's bytes, or of the link as it was written. */
  readonly sha256: string;
  readonly capturedAt: Instant;
  readonly fileName: string | null;
  readonly byteSize: number | null;
}

export interface VerdictWire {
  readonly id: string;
  readonly kind: VerdictKind;
  readonly reason: string;
  /** Null for an independent monitor. */
  readonly organisation: string | null;
  readonly givenAt: Instant;
  readonly answer: { readonly body: string; readonly organisation: string | null; readonly answeredAt: Instant } | null;
}

export interface ReportWire {
  readonly id: string;
  readonly status: DeclaredStatus;
  readonly body: string;
  readonly milestoneId: string | null;
  readonly organisation: string | null;
  readonly declaredAt: Instant;
  readonly daysLate: number;
  readonly evidence: readonly EvidenceWire[];
  readonly verdicts: readonly VerdictWire[];
}

/** The standing of one commitment, in public. */
export interface StandingWire {
  readonly declared: DeclaredStatus | null;
  readonly verified: VerifiedStatus;
  readonly openDisputes: number;
  readonly lastReportAt: Instant | null;
  readonly daysSilent: number | null;
  /** Shares between 0 and 1, by the weights of the milestones. */
  readonly progress: { readonly declared: number; readonly verified: number };
}

export interface ProgressWire {
  readonly commitment: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly publicPath: string;
    readonly milestones: readonly { readonly id: string; readonly what: string; readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly weight: number }[];
  };
  readonly timeZone: string;
  readonly standing: StandingWire;
  readonly reports: readonly ReportWire[];
  readonly can: Readonly<Record<'report' | 'verify' | 'answer', readonly ReasonWire[]>>;
}

export interface MonitoringOverviewWire {
  readonly items: readonly { readonly id: string; readonly number: string; readonly title: string; readonly lead: string; readonly standing: StandingWire }[];
}

export interface EvidenceRequest {
  readonly description: string;
  readonly link?: string;
  /** Answered by `POST /api/v1/files`. */
  readonly fileId?: string;
}

export interface ReportProgressRequest {
  readonly status: DeclaredStatus;
  readonly body: string;
  readonly milestoneId?: string;
  readonly evidence: readonly EvidenceRequest[];
}

export interface GiveVerdictRequest {
  readonly kind: VerdictKind;
  readonly reason: string;
}

export interface AnswerVerdictRequest {
  readonly body: string;
}
