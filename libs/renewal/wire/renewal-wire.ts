import type { CyclePhase } from '@tequio/cycle/domain';
import type { Instant, ReasonWire } from '@tequio/kernel';
import type { DeclaredStatus, VerifiedStatus } from '@tequio/monitoring/domain';
import type { ClosingSummary, Completion, EarlyResult, Potential, RenewalChoice } from '@tequio/renewal/domain';

export interface BalanceWire {
  readonly completion: Completion;
  readonly potential: Potential;
  readonly earlyResults: EarlyResult;
  readonly lessons: string;
  readonly evidence: string;
  readonly revision: number;
  /** Null for an independent monitor. */
  readonly organisation: string | null;
  readonly evaluatedAt: Instant;
}

export interface ChoiceWire {
  readonly choice: RenewalChoice;
  readonly reason: string;
  readonly into: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly revision: number;
  readonly organisation: string | null;
  readonly decidedAt: Instant;
}

export interface CommitmentAtCloseWire {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly lead: string | null;
  readonly publicPath: string;
  readonly declared: DeclaredStatus | null;
  readonly verified: VerifiedStatus;
  readonly isActive: boolean;
  readonly balance: BalanceWire | null;
  readonly choice: ChoiceWire | null;
  readonly can: Readonly<Record<'evaluate' | 'choose', readonly ReasonWire[]>>;
}

export interface ClosingWire {
  readonly cycle: { readonly id: string; readonly number: number; readonly phase: CyclePhase; readonly entitySlug: string; readonly timeZone: string; readonly hasNextCycle: boolean };
  readonly commitments: readonly CommitmentAtCloseWire[];
  readonly summary: ClosingSummary;
  readonly report: { readonly body: string; readonly revision: number; readonly publishedAt: Instant | null };
  readonly can: Readonly<Record<'writeReport' | 'publish' | 'openNext', readonly ReasonWire[]>>;
}

/** What the public page of a commitment shows once its cycle is closed. */
export interface ClosingOfCommitmentWire {
  readonly publishedAt: Instant | null;
  readonly timeZone: string;
  readonly balance: BalanceWire | null;
  readonly choice: ChoiceWire | null;
}

/** What the public page of a plan shows of its closing; nothing until it is published. */
export interface PublishedReportWire {
  readonly timeZone: string;
  readonly published: { readonly at: Instant; readonly body: string; readonly summary: ClosingSummary } | null;
}

export interface WriteBalanceRequest {
  readonly completion: Completion;
  readonly potential: Potential;
  readonly earlyResults: EarlyResult;
  readonly lessons: string;
  readonly evidence: string;
  /** The revision the person had read; 0 when there was none. */
  readonly revision: number;
}

export interface WriteChoiceRequest {
  readonly choice: RenewalChoice;
  readonly reason: string;
  readonly intoCommitmentId?: string | null;
  readonly revision: number;
}

export interface WriteReportRequest {
  readonly body: string;
  readonly revision: number;
}

/** The report that was read is the one that is published. */
export interface PublishReportRequest {
  readonly revision: number;
}

export interface RevisionWire {
  readonly revision: number;
}

export interface NextCycleWire {
  readonly cycleId: string;
  readonly number: number;
  readonly path: string;
  readonly carried: readonly { readonly id: string; readonly number: string; readonly fromId: string }[];
}

export const renewalLimits = { text: 10_000, report: 50_000 } as const;
