import { Inject, Injectable } from '@nestjs/common';
import { type Ids, type Instant, type Language, type Sha256, type Subject, accountIdOf, canonicalJson } from '@tequio/kernel';
import { IDS, SHA256, type Tx, notFound, orRefuse } from '@tequio/platform/api';
import { type DraftContent, type PassagePair, type RichTexts, emptyContent, nextVersion, passagePairs, sameRichText } from '@tequio/drafting/domain';
import type { ComparedPassageWire } from '@tequio/drafting/wire';
import { DraftStore } from './document/draft-store';
import { DraftSubjects } from './draft-subjects';
import { LiveDrafts } from './live/live-drafts';
import { Patience, segmentsBetween } from './word-difference';

export interface FrozenVersion {
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
}

export interface StoredVersion extends FrozenVersion {
  readonly subject: Subject;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly canonicalJson: string;
  readonly frozenAt: Instant;
  readonly frozenBy: string | null;
  readonly reason: string;
}

interface VersionRow extends Omit<StoredVersion, 'subject'> {
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
}

const selectVersion = `
  SELECT id AS "versionId", number, hash, subject_kind AS "subjectKind", subject_id AS "subjectId", secretariat_id AS "secretariatId",
         cycle_id AS "cycleId", canonical_json AS "canonicalJson", frozen_at AS "frozenAt", frozen_by AS "frozenBy", reason
  FROM text_version`;

/** The door of other areas to drafts and versions. */
@Injectable()
export class DraftDirectory {
  constructor(
    private readonly store: DraftStore,
    private readonly subjects: DraftSubjects,
    private readonly live: LiveDrafts,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  /** With every field of the owner's shape; what is not given is empty. The caller saves the answer as the owner's content. */
  async create(
    tx: Tx,
    subject: Subject,
    place: { secretariatId: string; cycleId: string },
    initial: Partial<DraftContent>,
    rich: RichTexts = {},
  ): Promise<DraftContent> {
    const { shape } = this.subjects.ownerOf(subject.kind);
    const content = { ...emptyContent(shape), ...initial } as DraftContent;
    await this.store.create(tx, subject, place, shape, { content, rich });
    return content;
  }

  /** Every text of the cycle stands still, with all that was typed in it stored: for work that copies or closes them. */
  whileStill<T>(cycleId: string, work: () => Promise<T>): Promise<T> {
    return this.live.whileStill((live) => live.cycleId === cycleId, work);
  }

  /**
   * Makes the next version of the text, one after another, and closes a reopening: the text stands still again.
   * @throws RefusedError 409 when it would say the same as the version before, unless that one no longer holds and is said `again`
   */
  async freeze(tx: Tx, subject: Subject, place: { secretariatId: string; cycleId: string }, content: object, reason: string, { again = false } = {}): Promise<FrozenVersion> {
    await tx.query(`SELECT id FROM shared_document WHERE subject_kind = $1 AND subject_id = $2 FOR UPDATE`, [subject.kind, subject.id]);
    const frozen = orRefuse(nextVersion(content, await this.latestVersion(tx, subject), this.sha256, again));
    const versionId = this.ids.next();
    await tx.query(
      `INSERT INTO text_version (id, subject_kind, subject_id, secretariat_id, cycle_id, number, canonical_json, hash, authorship, frozen_at, frozen_by, reason)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, coalesce(jsonb_object_agg(f.path, jsonb_build_object(
                'accountId', f.account_id, 'sectorCode', f.sector_code, 'organisationId', f.organisation_id, 'at', iso(f.written_at)
              )) FILTER (WHERE f.path IS NOT NULL), '{}'), $9, $10, $11
       FROM (VALUES (1)) AS one (row) LEFT JOIN shared_document d ON d.subject_kind = $2 AND d.subject_id = $3
       LEFT JOIN field_authorship f ON f.document_id = d.id`,
      [versionId, subject.kind, subject.id, place.secretariatId, place.cycleId, frozen.number, frozen.canonicalJson, frozen.hash, tx.now, accountIdOf(tx.actor), reason],
    );
    await tx.query(`UPDATE text_reopening SET closed_at = $3 WHERE subject_kind = $1 AND subject_id = $2 AND closed_at IS NULL`, [subject.kind, subject.id, tx.now]);
    const noted = { kind: subject.kind, id: subject.id };
    tx.journal({
      chain: place.secretariatId,
      action: `${subject.kind}.version-frozen`,
      subject: noted,
      after: { versionId, number: frozen.number, hash: frozen.hash, reason },
    });
    tx.emit({ name: `${subject.kind}.version-frozen`, subject: noted, secretariatId: place.secretariatId, payload: { versionId, number: frozen.number, hash: frozen.hash } });
    return { versionId, number: frozen.number, hash: frozen.hash };
  }

  /** The latest version when it says just this, else the next one. */
  async versionSaying(tx: Tx, subject: Subject, place: { secretariatId: string; cycleId: string }, content: object, reason: string): Promise<FrozenVersion> {
    const latest = await this.latestVersion(tx, subject);
    if (latest?.hash === this.sha256(canonicalJson(content))) return latest;
    return this.freeze(tx, subject, place, content, reason);
  }

  async latestVersion(tx: Pick<Tx, 'query'>, subject: Subject): Promise<(FrozenVersion & { readonly frozenAt: Instant }) | null> {
    const [row] = await tx.query<FrozenVersion & { frozenAt: Instant }>(
      `SELECT id AS "versionId", number, hash, frozen_at AS "frozenAt" FROM text_version
       WHERE subject_kind = $1 AND subject_id = $2 ORDER BY number DESC LIMIT 1`,
      [subject.kind, subject.id],
    );
    return row ?? null;
  }

  /** @throws RefusedError 404 when there is none */
  async version(tx: Pick<Tx, 'query'>, versionId: string): Promise<StoredVersion> {
    const [row] = await tx.query<VersionRow>(`${selectVersion} WHERE id = $1`, [versionId]);
    return row ? stored(row) : notFound('drafting.no-such-version');
  }

  /** What changed from one content to another, passage by passage and word by word. Both are contents of versions, or of what would be one. */
  async compare(
    tx: Pick<Tx, 'query'>,
    kind: Subject['kind'],
    earlier: unknown,
    later: unknown,
    language: Language,
  ): Promise<readonly Omit<ComparedPassageWire, 'by'>[]> {
    const owner = this.subjects.ownerOf(kind);
    const before = await owner.passages(earlier, language, tx);
    const patience = new Patience();
    return passagePairs(before, await owner.passages(later, language, tx)).map((pair) => compared(pair, patience));
  }
}

function compared({ path, label, before, after, richBefore, richAfter }: PassagePair, patience: Patience): Omit<ComparedPassageWire, 'by'> {
  const isReworded = before !== after;
  const isReformatted = !isReworded && !sameRichText(richBefore, richAfter);
  return {
    path,
    label,
    before,
    after,
    changed: isReworded || isReformatted,
    ...(isReformatted && { formatting: { before: richBefore ?? null, after: richAfter ?? null } }),
    segments: segmentsBetween(before, after, patience),
  };
}

function stored({ subjectKind, subjectId, ...version }: VersionRow): StoredVersion {
  return { ...version, subject: { kind: subjectKind, id: subjectId } };
}
