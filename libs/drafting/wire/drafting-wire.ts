import type { Instant, ReasonWire, SubjectKind } from '@tequio/kernel';
import type { DraftContent, DraftShape, DraftValue, RichText, RichTexts } from '@tequio/drafting/domain';

/** Who wrote something, and for whom he spoke at that time. */
export interface WrittenByWire {
  readonly accountId: string | null;
  readonly name: string | null;
  readonly sectorCode: string | null;
  readonly sector: string | null;
  readonly organisation: string | null;
  readonly at: Instant;
}

export interface VersionMarkWire {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly frozenAt: Instant;
}

export interface DraftWire {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly shape: DraftShape;
  /** Counts how often the document was begun again; part of its name on the socket. */
  readonly generation: number;
  readonly content: DraftContent;
  /** By path, how the formatted texts look; their words are in the content. */
  readonly rich?: RichTexts;
  /** By path; a field nobody touched since the draft began is not there. */
  readonly updatedBy: Readonly<Record<string, WrittenByWire>>;
  readonly latestVersion: VersionMarkWire | null;
  readonly reopening: { readonly reason: string; readonly at: Instant; readonly by: string | null } | null;
  readonly can: { readonly edit: readonly ReasonWire[]; readonly freeze: readonly ReasonWire[]; readonly reopen: readonly ReasonWire[] };
}

export interface EditFieldRequest {
  /** The value the person saw when he began. */
  readonly base: unknown;
  readonly value: unknown;
  /** A matter of spelling: approvals then ask for a confirmation only. */
  readonly editorial?: boolean;
}

export interface EditedWire {
  readonly content: DraftContent;
  readonly rich?: RichTexts;
  readonly updatedBy: Readonly<Record<string, WrittenByWire>>;
}

/** `facts` of the refusal `drafting.field-changed-meanwhile`. */
export interface ConflictFacts {
  readonly base: DraftValue;
  readonly mine: DraftValue;
  readonly theirs: DraftValue;
  readonly by: WrittenByWire | null;
}

export interface AddRowRequest {
  readonly cells?: unknown;
  readonly editorial?: boolean;
}

export interface RowAddedWire extends EditedWire {
  readonly rowId: string;
}

export interface FreezeVersionRequest {
  readonly reason: string;
}

export interface ReopenTextRequest {
  readonly reason: string;
}

export interface VersionWire extends VersionMarkWire {
  readonly by: { readonly accountId: string | null; readonly name: string | null };
  readonly reason: string;
}

export interface ReopeningWire {
  readonly reason: string;
  readonly by: { readonly accountId: string | null; readonly name: string | null };
  readonly at: Instant;
  readonly closedAt: Instant | null;
}

export interface VersionsWire {
  readonly versions: readonly VersionWire[];
  readonly reopenings: readonly ReopeningWire[];
}

export interface PassageWire {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly rich?: RichText;
  readonly by: WrittenByWire | null;
}

export interface VersionContentWire extends VersionWire {
  readonly content: unknown;
  readonly passages: readonly PassageWire[];
}

export interface DiffSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface ComparedPassageWire {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
  /** There when every word is the same and only the formatting changed; null where it had, or has, none. */
  readonly formatting?: { readonly before: RichText | null; readonly after: RichText | null };
  /** Word by word; read without the removed ones it is the later text, without the added ones the earlier. */
  readonly segments: readonly DiffSegment[];
  readonly by: WrittenByWire | null;
}

export interface ComparisonWire {
  readonly earlier: VersionWire;
  readonly later: VersionWire;
  readonly passages: readonly ComparedPassageWire[];
}

/** A stretch of a text with who wrote it; nobody is named where nothing is known. */
export interface WrittenRunWire {
  readonly text: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly sectorCode: string | null;
  readonly sector: string | null;
}

export interface AuthorshipWire {
  /** Most first; shares lie between 0 and 1. */
  readonly sectors: readonly { readonly sectorCode: string | null; readonly sector: string | null; readonly letters: number; readonly share: number }[];
  /** By path, in the order of the sheet; only texts in which something stands. */
  readonly passages: readonly { readonly path: string; readonly runs: readonly WrittenRunWire[] }[];
}

export function authorshipPath(kind: SubjectKind, id: string): string {
  return `/api/v1/drafts/${kind}/${id}/authorship`;
}

export function draftPath(kind: SubjectKind, id: string): string {
  return `/api/v1/drafts/${kind}/${id}`;
}

export function versionsPath(kind: SubjectKind, id: string): string {
  return `/api/v1/versions/${kind}/${id}`;
}

