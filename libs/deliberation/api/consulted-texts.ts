import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { Passage } from '@tequio/drafting/domain';
import type { Decision, Language } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { type ConsultedKind, consultedKinds } from '@tequio/deliberation/wire';

/** One frozen version, with the number and the title under which people find it. */
export interface ConsultedVersion {
  readonly subjectId: string;
  readonly versionId: string;
  readonly number: string;
  readonly title: string;
}

/** What the owner of a kind of text provides so that it can be put before everybody. */
export interface ConsultedTextOwner {
  readonly kind: ConsultedKind;
  /** Fixes what the texts of this cycle say now, in the transaction that opens the consultation; refuses what nobody could read. */
  fix(tx: Tx, cycle: CycleInWork, reason: string): Promise<Decision<readonly ConsultedVersion[]>>;
  /** A version for everybody's eyes: without the name of any person, without what other texts of the consultation say themselves. */
  publicPassages(version: unknown, language: Language, reader: Pick<Tx, 'query'>): Promise<readonly Passage[]>;
}

/** The port through which a consultation reaches the texts of the areas above. */
@Injectable()
export class ConsultedTexts {
  private readonly owners = new Map<ConsultedKind, ConsultedTextOwner>();

  register(owner: ConsultedTextOwner): void {
    if (this.owners.has(owner.kind)) throw new Error(`Two areas put the texts of kind ${owner.kind} before the public`);
    this.owners.set(owner.kind, owner);
  }

  /** In the order in which people read them, whatever the order of registration. */
  all(): readonly ConsultedTextOwner[] {
    return consultedKinds.flatMap((kind) => this.owners.get(kind) ?? []);
  }

  /** What may be shown of two versions: of both, so that a passage taken away still counts. Names of persons are never among it. */
  async publicPaths(kind: ConsultedKind, versions: readonly string[], reader: Pick<Tx, 'query'>): Promise<ReadonlySet<string>> {
    const passages = await Promise.all(versions.map((canonicalJson) => this.publicPassages(kind, canonicalJson, 'es', reader)));
    return new Set(passages.flat().map(({ path }) => path));
  }

  async publicPassages(kind: ConsultedKind, canonicalJson: string, language: Language, reader: Pick<Tx, 'query'>): Promise<readonly Passage[]> {
    const passages = await this.owners.get(kind)?.publicPassages(JSON.parse(canonicalJson), language, reader);
    return (passages ?? []).filter(({ text }) => text.trim() !== '');
  }
}
