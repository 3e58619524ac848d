import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, type Sha256, type Subject, accountIdOf, seatOf } from '@tequio/kernel';
import { IDS, SHA256, type Tx, notFound } from '@tequio/platform/api';
import * as Y from 'yjs';
import type { DraftContent, DraftShape, DraftText } from '@tequio/drafting/domain';
import { DraftAnnouncements } from '../live/draft-announcements';
import { type LetterRange, lettersIn } from './letters';
import { newDocument, readContent } from './yjs-layout';

/** How many updates are read one by one before a snapshot spares the next reader that. */
const updatesPerSnapshot = 100;
const firstClientOfADoor = 2 ** 32;

export interface OpenDraft {
  readonly documentId: string;
  readonly secretariatId: string;
  readonly generation: number;
  readonly doc: Y.Doc;
  lastSeq: number;
  snapshotSeq: number;
}

export interface DraftChange {
  readonly fields: readonly string[];
  readonly editorial: boolean;
}

/** For whom somebody speaks at the moment he writes. */
export interface WritingAuthor {
  readonly accountId: string | null;
  readonly sectorCode: string | null;
  readonly organisationId: string | null;
}

/** What one person wrote of a document since it was last stored. */
export interface AuthoredUpdate extends DraftChange {
  readonly author: WritingAuthor;
  readonly update: Uint8Array;
  readonly letters: readonly LetterRange[];
}

/** One stored update as others wrote it. */
export interface StoredUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly fields: readonly string[];
  readonly accountId: string | null;
}

interface DocumentRow {
  readonly id: string;
  readonly secretariatId: string;
  readonly generation: number;
  readonly lastSeq: number;
}

const selectDocument = `
  SELECT id, secretariat_id AS "secretariatId", generation, last_seq AS "lastSeq" FROM shared_document WHERE subject_kind = $1 AND subject_id = $2`;

// One statement however many wrote: the updates in a row, who last wrote in each field, and whose letters they are.
// A person who types on extends his last range instead of beginning one with every stroke.
const appendUpdates = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS u (
      place int, update text, fields text[], "accountId" uuid, "sectorCode" text, "organisationId" uuid, editorial boolean, letters jsonb)
  ), noted AS (
    INSERT INTO document_update (document_id, seq, update, fields, author_account_id, sector_code, organisation_id, editorial, made_at, journaled)
    SELECT $1, $2 + place, decode(update, 'base64'), fields, "accountId", "sectorCode", "organisationId", editorial, $3, $5 FROM given
  ), counted AS (
    UPDATE shared_document SET last_seq = $2 + (SELECT count(*) FROM given) WHERE id = $1
  ), lettered AS (
    SELECT "accountId", "sectorCode", "organisationId", l."clientId", l."from", l."to"
    FROM given, jsonb_to_recordset(letters) AS l ("clientId" bigint, "from" int, "to" int)
  ), extended AS (
    UPDATE letter_authorship a SET clock_to = l."to" FROM lettered l
    WHERE a.document_id = $1 AND a.client_id = l."clientId" AND a.clock_to = l."from" AND a.account_id IS NOT DISTINCT FROM l."accountId"
      AND a.sector_code IS NOT DISTINCT FROM l."sectorCode" AND a.organisation_id IS NOT DISTINCT FROM l."organisationId"
    RETURNING l."clientId", l."from"
  ), begun AS (
    INSERT INTO letter_authorship (document_id, client_id, clock_from, clock_to, account_id, sector_code, organisation_id)
    SELECT $1, l."clientId", l."from", l."to", l."accountId", l."sectorCode", l."organisationId" FROM lettered l
    WHERE NOT EXISTS (SELECT 1 FROM extended e WHERE e."clientId" = l."clientId" AND e."from" = l."from")
    ON CONFLICT ON CONSTRAINT letter_authorship_pk DO NOTHING
  )
  INSERT INTO field_authorship (document_id, path, account_id, sector_code, organisation_id, written_at)
  SELECT DISTINCT ON (path) $1, path, "accountId", "sectorCode", "organisationId", $3 FROM given, unnest(fields) AS path
  ORDER BY path, place DESC
  ON CONFLICT ON CONSTRAINT field_authorship_pk DO UPDATE
  SET account_id = excluded.account_id, sector_code = excluded.sector_code, organisation_id = excluded.organisation_id, written_at = excluded.written_at`;

/** Shared documents in PostgreSQL: what was there, and what each edit added. */
@Injectable()
export class DraftStore {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
    private readonly announcements: DraftAnnouncements,
  ) {}

  async create(tx: Tx, subject: Subject, place: { secretariatId: string; cycleId: string }, shape: DraftShape, { content, rich }: DraftText): Promise<void> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO shared_document (id, subject_kind, subject_id, secretariat_id, cycle_id, last_seq, created_at) VALUES ($1, $2, $3, $4, $5, 0, $6)`,
      [id, subject.kind, subject.id, place.secretariatId, place.cycleId, tx.now],
    );
    const doc = newDocument(shape, content, rich);
    await this.writeSnapshot(tx, id, 0, doc);
    const author = authorOf(tx.actor, place.secretariatId);
    const letters = lettersIn(Y.encodeStateAsUpdate(doc));
    await tx.query(
      `INSERT INTO letter_authorship (document_id, client_id, clock_from, clock_to, account_id, sector_code, organisation_id)
       SELECT $1, "clientId", "from", "to", $3, $4, $5 FROM jsonb_to_recordset($2::jsonb) AS l ("clientId" bigint, "from" int, "to" int)`,
      [id, JSON.stringify(letters), author.accountId, author.sectorCode, author.organisationId],
    );
  }

  /** Held until the transaction ends: edits and freezes of one text wait for one another. */
  async openForChange(tx: Tx, subject: Subject): Promise<OpenDraft> {
    const [row] = await tx.query<DocumentRow>(`${selectDocument} FOR UPDATE`, [subject.kind, subject.id]);
    return row ? this.load(tx, row, this.clientIdOf(tx)) : notFound('drafting.no-such-text');
  }

  /**
   * The same for whoever holds the document already: it is not read anew, only what others stored since is added to it.
   * Null when its generation has passed.
   */
  async reopenForChange(tx: Tx, subject: Subject, known: OpenDraft): Promise<{ readonly draft: OpenDraft; readonly missed: readonly StoredUpdate[] } | null> {
    const [row] = await tx.query<DocumentRow>(`${selectDocument} FOR UPDATE`, [subject.kind, subject.id]);
    if (!row) return notFound('drafting.no-such-text');
    if (row.generation !== known.generation) return null;
    const missed = row.lastSeq === known.lastSeq ? [] : await this.updatesSince(tx, known.documentId, known.lastSeq);
    for (const { update } of missed) Y.applyUpdate(known.doc, update);
    return { draft: { ...known, lastSeq: row.lastSeq }, missed };
  }

  /** Who owns which client of a document: of those with several authors, the first. */
  async ownersOfClients(tx: Pick<Tx, 'query'>, documentId: string): Promise<readonly (readonly [number, string | null])[]> {
    const rows = await tx.query<{ clientId: string; accountId: string | null }>(
      `SELECT DISTINCT ON (client_id) client_id AS "clientId", account_id AS "accountId" FROM letter_authorship
       WHERE document_id = $1 ORDER BY client_id, clock_from`,
      [documentId],
    );
    return rows.map(({ clientId, accountId }) => [Number(clientId), accountId]);
  }

  updatesSince(tx: Pick<Tx, 'query'>, documentId: string, seq: number): Promise<StoredUpdate[]> {
    return tx.query<StoredUpdate>(`SELECT seq, update, fields, author_account_id AS "accountId" FROM document_update WHERE document_id = $1 AND seq > $2 ORDER BY seq`, [documentId, seq]);
  }

  async open(tx: Pick<Tx, 'query'>, subject: Subject): Promise<OpenDraft> {
    const [row] = await tx.query<DocumentRow>(selectDocument, [subject.kind, subject.id]);
    return row ? this.load(tx, row) : notFound('drafting.no-such-text');
  }

  async content(tx: Pick<Tx, 'query'>, subject: Subject, shape: DraftShape): Promise<DraftContent> {
    return readContent(shape, (await this.open(tx, subject)).doc);
  }

  /** Stores only what the change added to the document, with its author. */
  async change(tx: Tx, draft: OpenDraft, { fields, editorial }: DraftChange, change: (doc: Y.Doc) => void): Promise<void> {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    draft.doc.on('update', keep);
    change(draft.doc);
    draft.doc.off('update', keep);
    if (updates.length === 0) return;

    const update = Y.mergeUpdates(updates);
    await this.append(tx, draft, [{ author: authorOf(tx.actor, draft.secretariatId), update, letters: lettersIn(update), fields, editorial }], true);
  }

  /** What several people wrote, which the document has already. */
  async append(tx: Tx, draft: OpenDraft, updates: readonly AuthoredUpdate[], journaled: boolean): Promise<void> {
    const given = updates.map(({ author, update, fields, editorial, letters }, index) => ({
      ...author,
      place: index + 1,
      update: Buffer.from(update).toString('base64'),
      fields,
      editorial,
      letters,
    }));
    await tx.query(appendUpdates, [draft.documentId, draft.lastSeq, tx.now, JSON.stringify(given), journaled]);
    draft.lastSeq += updates.length;
    const { documentId, lastSeq } = draft;
    await this.announcements.announce(tx, { documentId, lastSeq });
    if (draft.lastSeq - draft.snapshotSeq >= updatesPerSnapshot) {
      await this.writeSnapshot(tx, draft.documentId, draft.lastSeq, draft.doc);
      draft.snapshotSeq = draft.lastSeq;
    }
  }

  /** Whatever somebody holds of the document as it was may no longer be added to it. Once, however many processes find so. */
  async beginNewGeneration(tx: Tx, subject: Subject, after: number): Promise<void> {
    await tx.query(`UPDATE shared_document SET generation = generation + 1 WHERE subject_kind = $1 AND subject_id = $2 AND generation = $3`, [
      subject.kind,
      subject.id,
      after,
    ]);
  }

  async forgetAuthorsOfRow(tx: Tx, draft: OpenDraft, field: string, rowId: string): Promise<void> {
    await tx.query(`DELETE FROM field_authorship WHERE document_id = $1 AND path LIKE $2`, [draft.documentId, `${field}.${rowId}.%`]);
  }

  private async load(tx: Pick<Tx, 'query'>, row: DocumentRow, clientId?: number): Promise<OpenDraft> {
    const [snapshot] = await tx.query<{ state: Buffer; upToSeq: number }>(
      `SELECT state, up_to_seq AS "upToSeq" FROM document_snapshot WHERE document_id = $1`,
      [row.id],
    );
    if (!snapshot) throw new Error(`The shared document ${row.id} has no snapshot`);
    const updates = await tx.query<{ update: Buffer }>(`SELECT update FROM document_update WHERE document_id = $1 AND seq > $2 ORDER BY seq`, [
      row.id,
      snapshot.upToSeq,
    ]);
    const doc = new Y.Doc();
    doc.transact(() => {
      Y.applyUpdate(doc, snapshot.state);
      for (const { update } of updates) Y.applyUpdate(doc, update);
    });
    // Only now: while reading, Yjs would take an earlier edit of the same person for somebody else under his id.
    if (clientId !== undefined) doc.clientID = clientId;
    return { documentId: row.id, secretariatId: row.secretariatId, generation: row.generation, doc, lastSeq: row.lastSeq, snapshotSeq: snapshot.upToSeq };
  }

  private async writeSnapshot(tx: Tx, documentId: string, seq: number, doc: Y.Doc): Promise<void> {
    await tx.query(
      `INSERT INTO document_snapshot (document_id, up_to_seq, state) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT document_snapshot_pk DO UPDATE SET up_to_seq = excluded.up_to_seq, state = excluded.state`,
      [documentId, seq, Buffer.from(Y.encodeStateAsUpdate(doc))],
    );
  }

  /** One client id per person: a document does not grow by one with every request. Above those that pages draw (32 bits), so that no page can write under it. */
  private clientIdOf(tx: Tx): number {
    return firstClientOfADoor + Number.parseInt(this.sha256(accountIdOf(tx.actor) ?? 'system').slice(0, 12), 16);
  }
}

export function authorOf(actor: Actor, secretariatId: string): WritingAuthor {
  const seat = seatOf(actor, secretariatId);
  return { accountId: accountIdOf(actor), sectorCode: seat?.sectorCode ?? null, organisationId: seat?.organisationId ?? null };
}
