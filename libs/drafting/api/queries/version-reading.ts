import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { TransactionRunner, type Tx, notFound, orRefuse } from '@tequio/platform/api';
import type { ComparisonWire, ReopeningWire, VersionContentWire, VersionWire, VersionsWire } from '@tequio/drafting/wire';
import { DraftDirectory } from '../draft-directory';
import { type DraftAtHand, DraftGate } from '../draft-gate';
import { authorsOfVersion } from '../written-by';

interface VersionRow extends VersionWire {
  readonly canonicalJson: string;
}

const selectVersions = `
  SELECT v.id, v.number, v.hash, v.frozen_at AS "frozenAt", v.reason, v.canonical_json AS "canonicalJson",
         json_build_object('accountId', v.frozen_by, 'name', a.name) AS by
  FROM text_version v LEFT JOIN account a ON a.id = v.frozen_by
  WHERE v.subject_kind = $1 AND v.subject_id = $2`;

/** Frozen versions of a text: their list, one of them, and what changed between two. */
@Injectable()
export class VersionReading {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly directory: DraftDirectory,
  ) {}

  list(actor: Actor, kind: string, id: string): Promise<VersionsWire> {
    return this.reading(actor, kind, id, async (tx) => {
      const versions = await tx.query<VersionRow>(`${selectVersions} ORDER BY v.number DESC`, [kind, id]);
      const reopenings = await tx.query<ReopeningWire>(
        `SELECT r.reason, r.reopened_at AS at, r.closed_at AS "closedAt", json_build_object('accountId', r.reopened_by, 'name', a.name) AS by
         FROM text_reopening r LEFT JOIN account a ON a.id = r.reopened_by
         WHERE r.subject_kind = $1 AND r.subject_id = $2 ORDER BY r.reopened_at DESC`,
        [kind, id],
      );
      return { versions: versions.map(withoutContent), reopenings };
    });
  }

  one(actor: Actor, kind: string, id: string, number: number, language: Language): Promise<VersionContentWire> {
    return this.reading(actor, kind, id, async (tx, { owner }) => {
      const version = await this.numbered(tx, kind, id, number);
      const authors = await authorsOfVersion(tx, version.id, language);
      const content: unknown = JSON.parse(version.canonicalJson);
      const passages = (await owner.passages(content, language, tx)).map((passage) => ({ ...passage, by: authors[passage.path] ?? null }));
      return { ...withoutContent(version), content, passages };
    });
  }

  /** @param a and `b` in either order; the lower number is the earlier one */
  compare(actor: Actor, kind: string, id: string, a: number, b: number, language: Language): Promise<ComparisonWire> {
    return this.reading(actor, kind, id, async (tx, { owner }) => {
      const earlier = await this.numbered(tx, kind, id, Math.min(a, b));
      const later = await this.numbered(tx, kind, id, Math.max(a, b));
      const authors = await authorsOfVersion(tx, later.id, language);
      const passages = await this.directory.compare(tx, owner.kind, JSON.parse(earlier.canonicalJson), JSON.parse(later.canonicalJson), language);
      return {
        earlier: withoutContent(earlier),
        later: withoutContent(later),
        passages: passages.map((passage) => ({ ...passage, by: authors[passage.path] ?? null })),
      };
    });
  }

  private reading<T>(actor: Actor, kind: string, id: string, body: (tx: Tx, atHand: DraftAtHand) => Promise<T>): Promise<T> {
    return this.transactions.read(async (tx) => body(tx, orRefuse(await this.gate.look(tx, actor, 'version.read', kind, id))));
  }

  private async numbered(tx: Tx, kind: string, id: string, number: number): Promise<VersionRow> {
    // A number beyond what a version can have is the number of none.
    const [row] = number <= 1_000_000 ? await tx.query<VersionRow>(`${selectVersions} AND v.number = $3`, [kind, id, number]) : [];
    return row ?? notFound('drafting.no-such-version');
  }
}

function withoutContent({ canonicalJson: _, ...version }: VersionRow): VersionWire {
  return version;
}
