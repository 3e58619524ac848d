import { Injectable } from '@nestjs/common';
import type { CyclePhase } from '@tequio/cycle/domain';
import type { Actor, Decision, Language, SubjectKind } from '@tequio/kernel';
import { type Tx, notFound } from '@tequio/platform/api';
import type { DraftContent, DraftShape, DraftText, DraftValue, Passage, Place } from '@tequio/drafting/domain';

export interface DraftSubject {
  readonly secretariatId: string;
  readonly cycleId: string;
  /** How people call it, and the page where it is written, without language. */
  readonly label: string;
  readonly path: string;
}

export type SubjectAccess = (actor: Actor, action: 'read' | 'edit' | 'freeze') => Decision;

/** What the area that owns a kind of text provides, so that drafting can serve it without knowing it. */
export interface DraftSubjectOwner {
  readonly kind: SubjectKind;
  readonly shape: DraftShape;
  /** Where it is written without further ado; while consulting and deciding it takes a reopening. */
  readonly openIn: readonly CyclePhase[];
  /** Null when there is no such text. With `hold` the owner's row stays locked, so that its state cannot change under an edit. */
  find(tx: Tx, id: string, hold: boolean): Promise<DraftSubject | null>;
  /**
   * The owner's own permission and state, read once for however many people are asked about; that only seats draft,
   * and when, is asked by the drafting area. Takes no locks.
   */
  access(tx: Tx, id: string): Promise<SubjectAccess>;
  /** What the shape cannot know: the institution is of the secretariat, the agenda exists. */
  validate(tx: Tx, id: string, place: Place, value: DraftValue, content: DraftContent): Promise<Decision>;
  /** Saves the text in the owner's row, in the same transaction. */
  project(tx: Tx, id: string, text: DraftText, writers: readonly Actor[]): Promise<void>;
  /** What a version of it consists of: institutions with their names, persons by opaque id; `rich` only where something is formatted. */
  versionContent(tx: Tx, id: string, text: DraftText): Promise<object>;
  /** Of a version's JSON, for reading and comparing; names of persons and lists are looked up here. */
  passages(version: unknown, language: Language, tx: Pick<Tx, 'query'>): readonly Passage[] | Promise<readonly Passage[]>;
}

@Injectable()
export class DraftSubjects {
  private readonly owners = new Map<string, DraftSubjectOwner>();

  register(owner: DraftSubjectOwner): void {
    if (this.owners.has(owner.kind)) throw new Error(`Two areas own the texts of kind ${owner.kind}`);
    this.owners.set(owner.kind, owner);
  }

  /** @throws RefusedError 404 for a kind that nobody owns: it came from an address */
  ownerOf(kind: string): DraftSubjectOwner {
    return this.owners.get(kind) ?? notFound('drafting.no-such-text');
  }
}
