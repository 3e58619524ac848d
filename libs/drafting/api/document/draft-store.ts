import { Inject, Injectable } from '@nestjs/common';
import { type Ids, type Sha256, type Subject, accountIdOf, seatOf } from '@tequio/kernel';
import { IDS, SHA256, type Tx, notFound } from '@tequio/platform/api';
import * as Y from 'yjs';
import type { DraftContent, DraftShape } from '@tequio/drafting/domain';
import { newDocument, readContent } from './yjs-layout';

/** How many updates are read one by one before a snapshot spares the next reader that. */
const updatesPerSnapshot = 100;

export interface OpenDraft {
  readonly documentId: string;
  readonly secretariatId: string;
  readonly doc: Y.Doc;
  lastSeq: number;
  snapshotSeq: number;
}

export interface DraftChange {
  readonly fields: readonly string[];
  readonly editorial: boolean;
}

interface DocumentRow {
  readonly id: string;
  readonly secretariatId: string;
  readonly lastSeq: number;
}

const selectDocument = `
  SELECT id, secretariat_id AS "secretariatId", last_seq AS "lastSeq" FROM shared_document WHERE subject_kind = $1 AND subject_id = $2`;

/** Shared documents in PostgreSQL: what was there, and what each edit added. */
@Injectable()
export class DraftStore {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  async create(tx: Tx, subject: Subject, place: { secretariatId: string; cycleId: string }, shape: DraftShape, content: DraftContent): Promise<void> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO shared_document (id, subject_kind, subject_id, secretariat_id, cycle_id, last_seq, created_at) VALUES ($1, $2, $3, $4, $5, 0, $6)`,
      [id, subject.kind, subject.id, place.secretariatId, place.cycleId, tx.now],
    );
    await this.writeSnapshot(tx, id, 0, newDocument(shape, content));
  }

  /** Held until the transaction ends: edits and freezes of one text wait for one another. */
  async openForChange(tx: Tx, subject: Subject): Promise<OpenDraft> {
    const [row] = await tx.query<DocumentRow>(`${selectDocument} FOR UPDATE`, [subject.kind, subject.id]);
    return row ? this.load(tx, row, this.clientIdOf(tx)) : notFound('drafting.no-such-text');
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

    draft.lastSeq += 1;
    const seat = seatOf(tx.actor, draft.secretariatId);
    const author = [accountIdOf(tx.actor), seat?.sectorCode ?? null, seat?.organisationId ?? null];
    await tx.query(
      `WITH noted AS (
         INSERT INTO document_update (document_id, seq, update, fields, author_account_id, sector_code, organisation_id, editorial, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ), counted AS (
         UPDATE shared_document SET last_seq = $2 WHERE id = $1
       )
       INSERT INTO field_authorship (document_id, path, account_id, sector_code, organisation_id, written_at)
       SELECT $1, path, $5, $6, $7, $9 FROM unnest($4::text[]) AS path
       ON CONFLICT ON CONSTRAINT field_authorship_pk DO UPDATE
       SET account_id = excluded.account_id, sector_code = excluded.sector_code, organisation_id = excluded.organisation_id, written_at = excluded.written_at`,
      [draft.documentId, draft.lastSeq, Buffer.from(Y.mergeUpdates(updates)), fields, ...author, editorial, tx.now],
    );
    if (draft.lastSeq - draft.snapshotSeq >= updatesPerSnapshot) {
      await this.writeSnapshot(tx, draft.documentId, draft.lastSeq, draft.doc);
      draft.snapshotSeq = draft.lastSeq;
    }
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
    return { documentId: row.id, secretariatId: row.secretariatId, doc, lastSeq: row.lastSeq, snapshotSeq: snapshot.upToSeq };
  }

  private async writeSnapshot(tx: Tx, documentId: string, seq: number, doc: Y.Doc): Promise<void> {
    await tx.query(
      `INSERT INTO document_snapshot (document_id, up_to_seq, state) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT document_snapshot_pk DO UPDATE SET up_to_seq = excluded.up_to_seq, state = excluded.state`,
      [documentId, seq, Buffer.from(Y.encodeStateAsUpdate(doc))],
    );
  }

  /** One client id per person: a document does not grow by one with every request, and its letters tell who wrote them. */
  private clientIdOf(tx: Tx): number {
    return Number.parseInt(this.sha256(accountIdOf(tx.actor) ?? 'system').slice(0, 8), 16);
  }
}
