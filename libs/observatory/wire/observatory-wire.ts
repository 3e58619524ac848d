import type { ClaimKind, FunnelStep, NationalFigure, NationalStage, SearchKind } from '@tequio/observatory/domain';

export interface FigureComparison {
  readonly computed: number | null;
  readonly claimed: number | null;
  /** computed − claimed; null where one of them is not known. */
  readonly difference: number | null;
}

/** `GET /api/v1/national/summary`: a stable address, and a stable shape. */
export interface NationalSummary {
  /** The day of the newest record that is counted, and never before the day of the claims. */
  readonly asOf: string;
  readonly figures: Readonly<Record<NationalFigure, FigureComparison>>;
}

export interface ClaimWire {
  readonly value: number;
  readonly kind: ClaimKind;
  readonly asOf: string;
  readonly source: string;
}

export interface FigureWire extends FigureComparison {
  readonly claim: ClaimWire | null;
}

/** One row of `GET /api/v1/national/entities`. */
export interface EntityStanding {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly stage: NationalStage;
  readonly participates: boolean;
  readonly hasSecretariat: boolean;
  readonly hasPlan: boolean;
  readonly renews: boolean;
  /** With the precision in which they are recorded; null where nobody wrote them down. */
  readonly declaredOn: string | null;
  readonly installedOn: string | null;
  readonly firstPlanOn: string | null;
  readonly plans: number;
  readonly commitments: number;
  readonly daysToPlan: number | null;
  readonly isStalled: boolean;
  /** Days since the installation; null where its day is not known, or nothing stalls. */
  readonly stalledDays: number | null;
}

export interface EntityStandings {
  readonly items: readonly EntityStanding[];
  readonly total: number;
  /** The day on which the waiting was counted. */
  readonly today: string;
}

export interface AgendaCount {
  readonly code: string;
  readonly label: string;
  readonly commitments: number;
}

/** `GET /api/v1/national/overview`: all that the national page shows. */
export interface NationalOverview {
  readonly asOf: string;
  readonly today: string;
  readonly figures: Readonly<Record<NationalFigure, FigureWire>>;
  readonly entities: readonly EntityStanding[];
  readonly funnel: readonly FunnelStep[];
  readonly agendas: readonly AgendaCount[];
  readonly timeToPlan: { readonly medianDays: number | null; readonly known: number; readonly unknown: number };
}

export interface FigureRecord {
  readonly title: string;
  /** Where the record can be read, without language. */
  readonly path: string;
  readonly entityName: string;
  /** The day, month or year of the record; null where it is not known. */
  readonly on: string | null;
  readonly source: string | null;
}

/** `GET /api/v1/national/figures/:figure/records` */
export interface FigureRecords extends FigureWire {
  readonly figure: NationalFigure;
  readonly items: readonly FigureRecord[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface SearchResult {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  /** Part of the text with the words that were found between ⟦ and ⟧. */
  readonly excerpt: string;
  readonly entity: { readonly slug: string; readonly name: string };
  /** Number of the plan, which is that of its cycle. */
  readonly planNumber: number;
  /** A code of the list of agendas. */
  readonly agenda: string | null;
  /** Without language. */
  readonly path: string;
}

/** `GET /api/v1/search?q=&kind=&entity=&agenda=&page=` */
export interface SearchAnswer {
  readonly items: readonly SearchResult[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface SearchQuestion {
  readonly q?: string;
  readonly kind?: SearchKind;
  readonly entity?: string;
  readonly agenda?: string;
  readonly page?: number;
}

/** `GET /api/v1/search/filters`: what a search can be narrowed to. */
export interface SearchFilters {
  readonly entities: readonly { readonly slug: string; readonly name: string }[];
  readonly agendas: readonly { readonly code: string; readonly label: string }[];
}
