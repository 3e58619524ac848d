import { Injectable } from '@nestjs/common';
import { type Actor, type Language, allow, canonicalJson, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type DraftRow, findRows, richPart, rowsIn } from '@tequio/drafting/domain';
import type { EditedWire } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { readText, removeRow } from '../document/yjs-layout';
import { DraftGate } from '../draft-gate';
import { DraftListeners } from '../draft-listeners';
import { LiveDrafts, ofSubject } from '../live/live-drafts';
import { authorsOfDraft } from '../written-by';

/** Removes a row as its remover saw it: one that somebody wrote in meanwhile stays. */
@Injectable()
export class RemoveRow {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly listeners: DraftListeners,
    private readonly live: LiveDrafts,
  ) {}

  async execute(actor: Actor, kind: string, id: string, field: string, rowId: string, base: object, language: Language): Promise<EditedWire> {
    await this.live.settle(ofSubject(kind, id));
    return this.transactions.run(actor, `${kind}.row-removed`, async (tx) => {
      const entered = await this.gate.enter(tx, 'draft.edit', kind, id);
      if (!entered.allowed) return entered;
      const { owner, reference, subject } = entered.value;
      if (!findRows(owner.shape, field)) return refuseWith('invalid', 'drafting.unknown-field', { at: field.slice(0, 200), params: { field: field.slice(0, 100) } });
      const draft = await this.store.openForChange(tx, reference);
      const { content, rich } = readText(owner.shape, draft.doc);
      const row = rowsIn(content, field).find((candidate) => candidate.id === rowId);
      const authors = () => authorsOfDraft(tx, reference.kind, reference.id, language);
      // Gone already is what was asked for.
      if (!row) return allow({ content, ...richPart(rich), updatedBy: await authors() });
      if (!isAsSeen(row, base)) return refuseWith('conflict', 'drafting.row-changed-meanwhile', { at: `${field}.${rowId}`, facts: { theirs: row } });

      const editorial = false;
      await this.store.change(tx, draft, { fields: [field], editorial }, (doc) => removeRow(doc, field, rowId));
      await this.store.forgetAuthorsOfRow(tx, draft, field, rowId);
      const after = readText(owner.shape, draft.doc);
      await owner.project(tx, reference.id, after, [tx.actor]);
      await this.listeners.edited(tx, reference, { secretariatId: subject.secretariatId, cycleId: subject.cycleId, path: `${field}.${rowId}`, editorial });
      tx.journal({ chain: subject.secretariatId, subject: reference, before: { path: `${field}.${rowId}`, value: row } });
      return allow({ content: after.content, ...richPart(after.rich), updatedBy: await authors() });
    });
  }
}

function isAsSeen(row: DraftRow, base: object): boolean {
  const seen = Object.fromEntries(Object.keys(row).map((cell) => [cell, (base as Record<string, unknown>)[cell] ?? null]));
  const wellFormed = Object.values(seen).every((cell) => typeof cell !== 'string' || cell.isWellFormed());
  return wellFormed && canonicalJson(seen) === canonicalJson(row);
}
