import type { CycleSummary } from '@tequio/cycle/wire';
import type { RichTexts } from '@tequio/drafting/domain';
import type { LocalDate, ReasonWire } from '@tequio/kernel';
import type { CommitmentKind, CommitmentState } from '@tequio/commitments/domain';

/** Something that lacks or could be better, with the field's address on the sheet. */
export interface MissingPartWire {
  readonly code: string;
  readonly at: string;
  readonly text: string;
  readonly href: string;
}

export interface ProblemReference {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export interface CommitmentListItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: CommitmentKind;
  readonly agendaLabel: string | null;
  readonly state: CommitmentState;
  readonly setAsideReason: string | null;
  readonly problem: ProblemReference | null;
  readonly leadName: string | null;
  readonly liaisonName: string | null;
  readonly isCarried: boolean;
  readonly missing: readonly MissingPartWire[];
}

export interface CommitmentsOfCycle {
  readonly cycle: CycleSummary;
  readonly items: readonly CommitmentListItem[];
  readonly total: number;
  /** More than the secretariat's rule advises: warns, never blocks. */
  readonly advice: readonly string[];
  /** Prioritised problems; those that no commitment in the plan answers say so. */
  readonly problems: readonly (ProblemReference & { readonly isAnswered: boolean })[];
  readonly can: { readonly create: readonly ReasonWire[] };
}

export interface NamedOption {
  readonly id: string;
  readonly name: string;
}

export interface LiaisonOption extends NamedOption {
  readonly organisationId: string | null;
}

/** Everything on the sheet's page but the draft itself, which the drafting area serves. */
export interface CommitmentPageWire {
  readonly cycle: CycleSummary;
  readonly id: string;
  readonly number: string;
  readonly state: CommitmentState;
  readonly setAsideReason: string | null;
  readonly origin: 'work' | 'historic';
  readonly carriedFrom: { readonly cycleNumber: number; readonly number: string } | null;
  readonly missing: readonly MissingPartWire[];
  readonly options: {
    readonly problems: readonly ProblemReference[];
    readonly agendas: readonly NamedOption[];
    readonly organisations: readonly NamedOption[];
    readonly liaisons: readonly LiaisonOption[];
  };
  readonly can: { readonly setAside: readonly ReasonWire[]; readonly restore: readonly ReasonWire[] };
}

export interface CreateCommitmentRequest {
  readonly title: string;
  readonly problemId?: string | null;
  readonly kind?: CommitmentKind;
}

export interface CommitmentCreated {
  readonly id: string;
  readonly number: string;
}

export interface SetAsideCommitmentRequest {
  readonly reason: string;
}

export const publicPageSizeMax = 100;

export interface PublicCommitmentFilter {
  readonly entity?: string;
  readonly agenda?: string;
  readonly year?: number;
  readonly q?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

export interface PublicCommitmentItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: CommitmentKind | null;
  readonly excerpt: string;
  readonly agenda: { readonly code: string; readonly label: string } | null;
  readonly entity: { readonly slug: string; readonly name: string };
  readonly planNumber: number;
  /** A day, a month or a year; null where the day is not known. */
  readonly publishedOn: string | null;
  readonly isHistoric: boolean;
  readonly leadName: string | null;
}

export interface PublicCommitmentList {
  readonly items: readonly PublicCommitmentItem[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface PublicCommitment {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: CommitmentKind | null;
  readonly entity: { readonly slug: string; readonly name: string };
  readonly planNumber: number;
  readonly publishedOn: string | null;
  /** A record from before the product: without approval and without a hash. */
  readonly isHistoric: boolean;
  readonly edition: { readonly id: string; readonly hash: string } | null;
  readonly agenda: { readonly code: string; readonly label: string } | null;
  readonly problem: ProblemReference | null;
  /** As the edition says it; institutions with the names of the time, the liaison as an opaque id. */
  readonly content: PublicCommitmentContent;
  readonly lineage: readonly { readonly id: string; readonly planNumber: number; readonly number: string; readonly title: string }[];
}

export interface PublicMilestone {
  readonly id: string;
  readonly what: string;
  readonly responsible: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly weight: number | null;
}

export interface PublicIndicator {
  readonly id: string;
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly unit: string;
  readonly source: string;
}

export interface PublicCommitmentContent {
  readonly title: string;
  readonly statusQuo?: string;
  readonly action?: string;
  readonly contribution?: string;
  readonly values?: readonly string[];
  readonly policyArea?: string;
  readonly sdgs?: readonly string[];
  readonly lead?: NamedOption | null;
  readonly coResponsible?: readonly NamedOption[];
  readonly counterpart?: NamedOption | null;
  readonly milestones?: readonly PublicMilestone[];
  readonly indicators?: readonly PublicIndicator[];
  readonly verificationMeans?: string;
  readonly risks?: string;
  /** By path, how the formatted texts look. */
  readonly rich?: RichTexts;
  /** What the sheet of an edition says of itself; a record of the past says none of it. */
  readonly schemaVersion?: number;
  readonly id?: string;
  readonly number?: string;
  readonly kind?: string | null;
  readonly problemId?: string | null;
  readonly agenda?: string | null;
  readonly liaison?: string | null;
}

