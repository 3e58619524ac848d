import type { Instant, LocalDate, ReasonWire, SubjectKind } from '@tequio/kernel';
import type { DiffSegment } from '@tequio/drafting/wire';
import type { ContributionChannel, ContributionState, HidingReason, ReplyOutcome, Visibility } from '@tequio/deliberation/domain';

export interface PersonWire {
  readonly accountId: string;
  readonly name: string;
}

export interface CommentWire {
  readonly id: string;
  readonly author: PersonWire;
  /** Label of the sector the author spoke for at that time; null without a seat. */
  readonly sector: string | null;
  readonly organisation: string | null;
  /** Plain text; an empty line parts paragraphs. */
  readonly body: string;
  readonly postedAt: Instant;
  readonly mentions: readonly PersonWire[];
}

export interface ThreadWire {
  readonly id: string;
  /** Path of the field it hangs on; null for the whole text. */
  readonly field: string | null;
  readonly openedAt: Instant;
  readonly resolution: { readonly by: PersonWire; readonly at: Instant; readonly reason: string; readonly inVersion: number | null } | null;
  readonly comments: readonly CommentWire[];
}

export interface ThreadsWire {
  readonly threads: readonly ThreadWire[];
  /** Whom one may mention. */
  readonly members: readonly PersonWire[];
  readonly can: { readonly comment: readonly ReasonWire[]; readonly resolve: readonly ReasonWire[] };
}

export interface OpenThreadRequest {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly field?: string;
  readonly body: string;
  readonly mentions?: readonly string[];
}

export interface PostCommentRequest {
  readonly body: string;
  readonly mentions?: readonly string[];
}

export interface ResolveThreadRequest {
  readonly reason: string;
}

export interface ReplyWire {
  readonly id: string;
  readonly outcome: ReplyOutcome;
  readonly body: string;
  readonly author: PersonWire;
  readonly sector: string | null;
  readonly repliedAt: Instant;
  readonly version: { readonly id: string; readonly number: number; readonly hash: string } | null;
  /** The reply shows the words that changed. */
  readonly changed: boolean;
}

export interface ContributionWire {
  readonly id: string;
  readonly folio: string;
  readonly state: ContributionState;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly authorName: string | null;
  readonly nameIsPublic: boolean;
  readonly channel: ContributionChannel;
  readonly quote: string | null;
  readonly tableName: string | null;
  readonly visibility: Visibility;
  readonly hidden: { readonly because: HidingReason; readonly note: string | null } | null;
  readonly dueOn: LocalDate | null;
  readonly overdue: boolean;
  readonly body: string;
  readonly receivedAt: Instant;
  readonly mergedIntoFolio: string | null;
  readonly reply: ReplyWire | null;
}

export interface ContributionsWire {
  readonly items: readonly ContributionWire[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly answered: number;
  readonly all: number;
  readonly can: { readonly record: readonly ReasonWire[]; readonly reply: readonly ReasonWire[]; readonly moderate: readonly ReasonWire[] };
}

export interface RecordContributionRequest {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly body: string;
  readonly authorName?: string;
}

export interface ReplyRequest {
  readonly contributionIds: readonly string[];
  readonly outcome: ReplyOutcome;
  readonly body: string;
  readonly mergedIntoId?: string;
  readonly versionId?: string;
  /** The passage of that version in which the words changed: shown to those who are answered, and to everybody. */
  readonly passagePath?: string;
}

/** Versions of a text that may carry a change, latest first, each with the passages that differ from what was spoken of. */
export interface ChangesWire {
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly frozenAt: Instant;
    readonly passages: readonly { readonly path: string; readonly label: string; readonly segments: readonly DiffSegment[] }[];
  }[];
}
