import { Injectable } from '@nestjs/common';
import { type Actor, type Decision, type Subject, type SubjectKind, refuseWith } from '@tequio/kernel';
import type { RowReader } from '@tequio/platform/api';

/** Where a text stands and what this actor may do with it now. */
export interface SubjectPlace {
  readonly secretariatId: string;
  readonly cycleId: string;
  /** How people call it: its title or its number. */
  readonly label: string;
  /** Address of its page, without language. */
  readonly path: string;
  readonly read: Decision;
  readonly comment: Decision;
  /** Number of its latest frozen version; null before the first. */
  readonly latestVersion: number | null;
  /** Fields a thread may hang on: names of its sheet. */
  readonly fields: readonly string[];
}

/** Whoever owns a kind of text answers for it: only the owner knows its state and its rules. */
export interface SubjectOwner {
  readonly kind: SubjectKind;
  /** Null when there is no such text. */
  place(reader: RowReader, actor: Actor, id: string): Promise<SubjectPlace | null>;
}

/** The port through which conversations ask the owners of texts. A kind without owner is denied. */
@Injectable()
export class SubjectAccess {
  private readonly owners = new Map<SubjectKind, SubjectOwner>();

  register(owner: SubjectOwner): void {
    if (this.owners.has(owner.kind)) throw new Error(`Two owners answer for "${owner.kind}"`);
    this.owners.set(owner.kind, owner);
  }

  async place(reader: RowReader, actor: Actor, subject: Subject): Promise<SubjectPlace | null> {
    return (await this.owners.get(subject.kind)?.place(reader, actor, subject.id)) ?? null;
  }
}

export const subjectNotFound = refuseWith('not-found', 'deliberation.subject-not-found');
