import type { RichText } from '@tequio/drafting/domain';
import type { DiffSegment } from '@tequio/drafting/wire';
import type { Instant, LocalDate, ReasonWire, SubjectKind } from '@tequio/kernel';
import type { ConsultationStanding, ContributionChannel, ContributionState, HidingReason, ReplyOutcome, SheetContribution, SheetError, Visibility } from '@tequio/deliberation/domain';

export const consultedKinds = ['plan', 'problem', 'commitment'] as const;
export type ConsultedKind = (typeof consultedKinds)[number];

export interface OpenConsultationRequest {
  readonly opensOn: string;
  readonly closesOn: string;
}

export interface ChangePeriodRequest {
  readonly closesOn: string;
}

export interface HideContributionRequest {
  readonly because: HidingReason;
  readonly note?: string;
}

/** `showName` is `yes` in a form without scripts. */
export interface ContributeRequest {
  readonly id?: string;
  readonly body: string;
  readonly passagePath?: string;
  readonly quote?: string;
  readonly authorName?: string;
  readonly showName?: boolean | string;
  readonly email?: string;
  readonly challenge?: string;
  readonly answer?: string;
}

export interface ContributedWire {
  readonly folio: string;
  /** Not on the public pages before somebody has looked at it. */
  readonly waits: boolean;
}

export interface WorkChallengeWire {
  readonly challenge: string;
  /** Bits of zero that the hash of `challenge:answer` begins with. */
  readonly difficulty: number;
}

export interface ConsultedTextWire {
  readonly kind: ConsultedKind;
  readonly number: string;
  readonly title: string;
  readonly versionNumber: number;
  readonly versionHash: string;
}

export interface ConsultationOfEntityWire {
  readonly cycle: number;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly standing: ConsultationStanding;
}

/** What every public page of a consultation begins with. */
export interface ConsultationHeadWire {
  readonly entity: { readonly slug: string; readonly name: string };
  readonly secretariatName: string;
  readonly timeZone: string;
  readonly cycle: number;
  readonly round: number;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly today: LocalDate;
  readonly standing: ConsultationStanding;
  /** Empty when anybody may send a contribution now. */
  readonly contribute: readonly ReasonWire[];
}

export interface CoverageWire {
  /** All that are owed a reply, answered or not. */
  readonly all: number;
  readonly answered: number;
  readonly overdue: number;
}

export interface PublicConsultationWire {
  readonly consultation: ConsultationHeadWire;
  readonly texts: readonly (ConsultedTextWire & { readonly contributions: number })[];
  readonly coverage: CoverageWire;
  readonly replyTerm: { readonly businessDays: number };
  readonly overview: string;
}

export interface PublicPassageWire {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  /** Its headings, lists and emphasis, where it has any. */
  readonly rich?: RichText;
}

/** What everybody may read of a contribution: no name, mail or telephone that its author has not chosen to show. */
export interface PublicContributionWire {
  readonly folio: string;
  readonly state: ContributionState;
  readonly channel: ContributionChannel;
  readonly subject: { readonly kind: SubjectKind; readonly number: string | null; readonly title: string | null };
  readonly quote: string | null;
  readonly passagePath: string | null;
  /** Null while it waits to be looked at, when it is hidden, and when it was withdrawn. */
  readonly body: string | null;
  readonly visibility: Visibility;
  readonly hidden: { readonly because: HidingReason; readonly note: string | null } | null;
  readonly authorName: string | null;
  readonly tableName: string | null;
  readonly receivedAt: Instant;
  readonly dueOn: LocalDate | null;
  readonly overdue: boolean;
  readonly mergedIntoFolio: string | null;
  readonly reply: {
    readonly outcome: ReplyOutcome;
    readonly body: string;
    readonly sector: string | null;
    readonly repliedAt: Instant;
    /** The reply shows the words that changed. */
    readonly changed: boolean;
  } | null;
}

export interface PublicContributionsWire {
  readonly items: readonly PublicContributionWire[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface ConsultedTextPageWire {
  readonly consultation: ConsultationHeadWire;
  readonly text: ConsultedTextWire;
  readonly passages: readonly PublicPassageWire[];
  readonly contributions: PublicContributionsWire;
}

export interface PublicLedgerWire extends PublicContributionsWire {
  readonly consultation: ConsultationHeadWire;
  readonly texts: readonly ConsultedTextWire[];
  readonly coverage: CoverageWire;
}

/** The words that changed, in the version that carries them. */
export interface ChangedWordsWire {
  readonly label: string;
  readonly earlierVersion: number;
  readonly laterVersion: number;
  readonly segments: readonly DiffSegment[];
}

export interface ChangedByWire {
  readonly folio: string;
  readonly change: ChangedWordsWire;
}

export interface FollowedContributionWire {
  readonly contribution: PublicContributionWire;
  readonly place: { readonly entitySlug: string; readonly entityName: string; readonly cycle: number; readonly timeZone: string };
  /** The page of the consultation where its text stands; null when it was said outside a consultation. */
  readonly textPath: string | null;
  /** The page of the published commitment; null until there is one. */
  readonly publishedPath: string | null;
  readonly passageLabel: string | null;
  readonly change: ChangedWordsWire | null;
}

/** What was written down at a table; each with an id of its own, so that sending it again does not double it. */
export interface CapturedContribution {
  readonly id: string;
  readonly kind: SubjectKind;
  /** Of the text in consultation; for the cycle `1`. */
  readonly number: string;
  readonly body: string;
  readonly authorName?: string;
  readonly showName?: boolean;
}

export interface CaptureTableRequest {
  readonly tableName: string;
  readonly items: readonly CapturedContribution[];
}

export interface CapturedWire {
  readonly items: readonly { readonly id: string; readonly folio: string }[];
}

export interface SheetRequest {
  readonly fileId: string;
}

/** How a sheet would come in. With an error nothing does. */
export interface SheetPreviewWire {
  readonly rows: readonly SheetContribution[];
  readonly errors: readonly SheetError[];
}

export interface ImportedSheetWire {
  readonly id: string;
  readonly fileName: string;
  readonly by: string;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly count: number;
  readonly firstFolio: string | null;
  readonly lastFolio: string | null;
  readonly undo: readonly ReasonWire[];
}

export interface ImportedSheetsWire {
  readonly items: readonly ImportedSheetWire[];
  readonly can: { readonly import: readonly ReasonWire[] };
}

/** The consultation as its secretariat sees it. */
export interface ConsultationOfCycleWire {
  readonly consultation: ConsultationHeadWire | null;
  readonly texts: readonly ConsultedTextWire[];
  readonly requiredDays: number;
  readonly today: LocalDate;
  readonly can: { readonly open: readonly ReasonWire[]; readonly changePeriod: readonly ReasonWire[] };
}
