import type { CycleSummary } from '@tequio/cycle/wire';
import type { RichTexts } from '@tequio/drafting/domain';
import type { Instant, ReasonWire } from '@tequio/kernel';
import type { Criterion, ProblemContent, ProblemState, ProblemsAction, RankedProblem, Scores } from '@tequio/problems/domain';

type Can<A extends ProblemsAction> = Readonly<Record<A, readonly ReasonWire[]>>;

/** One who wrote it. Members read the name; what is hashed holds the id. */
export interface ProblemAuthorWire {
  readonly accountId: string;
  readonly name: string | null;
  readonly organisationName: string | null;
  readonly sectorLabel: string | null;
}

export interface ProblemListItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: ProblemState;
  readonly agendaLabel: string | null;
  readonly excerpt: string;
  readonly authors: readonly string[];
  readonly mergedIntoNumber: number | null;
  readonly reason: string | null;
}

export interface ProblemList {
  readonly cycle: CycleSummary;
  readonly items: readonly ProblemListItem[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly countByState: Readonly<Record<ProblemState, number>>;
  readonly can: Can<'open'>;
}

export interface RelatedProblem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export interface AttachmentWire {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly addedAt: Instant;
}

export interface AgendaWire {
  readonly code: string;
  readonly label: string;
}

export interface ProblemPageWire {
  readonly cycle: CycleSummary;
  readonly id: string;
  readonly number: number;
  readonly state: ProblemState;
  readonly content: ProblemContent;
  /** By path, how the formatted texts look. */
  readonly rich?: RichTexts;
  readonly agendaLabel: string | null;
  readonly agendas: readonly AgendaWire[];
  readonly authors: readonly ProblemAuthorWire[];
  readonly submittedAt: Instant | null;
  readonly mergedInto: RelatedProblem | null;
  readonly duplicates: readonly RelatedProblem[];
  /** Other problems of the cycle this one could be merged into. */
  readonly survivors: readonly RelatedProblem[];
  readonly reason: string | null;
  readonly agreement: string | null;
  readonly attachments: readonly AttachmentWire[];
  readonly can: Can<'edit' | 'attach' | 'submit' | 'withdraw' | 'set-aside' | 'restore' | 'merge' | 'prioritise' | 'comment'>;
}

export interface ScoringRoundWire {
  readonly id: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly criteria: readonly Criterion[];
}

export interface SheetRow {
  readonly problemId: string;
  readonly number: number;
  readonly title: string;
  readonly agendaLabel: string | null;
  /** What I gave; nobody else's scores are in here. */
  readonly mine: Scores | null;
}

export interface RankedProblemWire extends RankedProblem {
  readonly number: number;
  readonly title: string;
  readonly state: ProblemState;
  readonly bySeat: readonly { readonly seatLabel: string; readonly mean: number }[];
}

export interface RankingWire {
  readonly round: ScoringRoundWire;
  readonly items: readonly RankedProblemWire[];
}

export interface ScoringWire {
  readonly cycle: CycleSummary;
  readonly rounds: readonly ScoringRoundWire[];
  readonly open: {
    readonly round: ScoringRoundWire;
    readonly sheet: readonly SheetRow[];
    /** How many seats have given scores; not which, and not what. */
    readonly seatsScored: number;
    readonly seats: number;
  } | null;
  /** Of the last closed round. */
  readonly ranking: RankingWire | null;
  readonly can: Can<'open-round' | 'close-round' | 'score'>;
}

export interface OpenProblemRequest {
  readonly title: string;
}

export interface ReasonRequest {
  readonly reason: string;
}

export interface MergeRequest extends ReasonRequest {
  readonly intoId: string;
}

export interface PrioritiseRequest {
  readonly agreement: string;
}

export interface ScoreRequest {
  readonly scores: Scores;
}

export interface AttachRequest {
  readonly fileId: string;
}

export const problemLimits = { title: 200, reason: 4000, agreement: 300 } as const;
