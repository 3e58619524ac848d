import type { LocalDate } from '@tequio/kernel';

/** Something that stands in the way, with the page where it is cleared. */
export interface Obstacle {
  readonly id: string;
  /** How people call it: a title, a folio, a sector. */
  readonly label: string;
  /** Address of the page that clears it, without language: `/trabajo/durango/2/problemas/3`. */
  readonly path: string;
}

/** What each gate wants to know, by the name of the gate. */
export interface GateFacts {
  readonly 'calendar-published-in-time': {
    /** The later of the days on which the overview and the first activity became public; null while one is not. */
    readonly publishedOn: LocalDate | null;
    readonly firstActivityOn: LocalDate | null;
    readonly noticeDays: number;
    readonly path: string;
  };
  /** Required sectors with a seat that is neither filled nor recorded vacant, or with no seat at all. */
  readonly 'seats-filled': { readonly unfilled: readonly Obstacle[] };
  readonly 'problem-prioritised': { readonly prioritised: number; readonly path: string };
  readonly 'problems-settled': { readonly unsettled: readonly Obstacle[] };
  readonly 'commitments-complete': { readonly inPlan: number; readonly incomplete: readonly Obstacle[]; readonly path: string };
  readonly 'problems-answered': { readonly unanswered: readonly Obstacle[] };
  readonly 'consultation-long-enough': {
    /** The first and the last day of the latest period; null while the cycle has not consulted. */
    readonly openedOn: LocalDate | null;
    readonly closesOn: LocalDate | null;
    readonly today: LocalDate;
    readonly requiredDays: number;
    readonly path: string;
  };
  readonly 'contributions-answered': { readonly unanswered: readonly Obstacle[] };
  readonly 'version-approved': {
    /** Null while the plan has no frozen version. */
    readonly planVersionHash: string | null;
    readonly missingSectors: readonly Obstacle[];
    readonly path: string;
  };
  readonly 'no-open-objection': { readonly openObjections: readonly Obstacle[] };
  readonly 'edition-published': { readonly published: boolean; readonly path: string };
  readonly 'term-over-or-commitments-closed': {
    readonly termEndsOn: LocalDate | null;
    readonly today: LocalDate;
    readonly open: readonly Obstacle[];
  };
  readonly 'commitments-balanced': { readonly withoutBalance: readonly Obstacle[] };
  readonly 'closing-report-published': { readonly published: boolean; readonly path: string };
}

export type GateName = keyof GateFacts;

/** Facts as far as somebody provided them. What is missing here was answered by nobody. */
export type KnownGateFacts = { readonly [G in GateName]?: GateFacts[G] };
