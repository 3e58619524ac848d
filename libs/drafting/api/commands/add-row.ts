import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, type Language, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { checkRow, findRows, rowsIn } from '@tequio/drafting/domain';
import type { AddRowRequest, RowAddedWire } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { addRow, readContent } from '../document/yjs-layout';
import { DraftGate } from '../draft-gate';
import { DraftListeners } from '../draft-listeners';
import { authorsOfDraft } from '../written-by';

/** Adds a milestone, an indicator, a piece of evidence: last, with the cells given. */
@Injectable()
export class AddRow {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly listeners: DraftListeners,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, kind: string, id: string, field: string, request: AddRowRequest, language: Language): Promise<RowAddedWire> {
    return this.transactions.run(actor, `${kind}.row-added`, async (tx) => {
      const entered = await this.gate.enter(tx, 'draft.edit', kind, id);
      if (!entered.allowed) return entered;
      const { owner, reference, subject } = entered.value;
      const rows = findRows(owner.shape, field);
      if (!rows) return refuseWith('invalid', 'drafting.unknown-field', { at: field.slice(0, 200), params: { field: field.slice(0, 100) } });
      const cells = checkRow(rows, request.cells ?? {});
      if (!cells.allowed) return cells;
      const draft = await this.store.openForChange(tx, reference);
      const content = readContent(owner.shape, draft.doc);
      if (rowsIn(content, field).length >= rows.max) return refuseWith('invalid', 'drafting.too-many-rows', { at: field, params: { max: rows.max } });

      const rowId = this.ids.next();
      const editorial = request.editorial ?? false;
      const paths = rows.columns.map((column) => `${field}.${rowId}.${column.name}`);
      await this.store.change(tx, draft, { fields: paths, editorial }, (doc) => addRow(doc, field, rows.columns, rowId, cells.value));
      const after = readContent(owner.shape, draft.doc);
      await owner.project(tx, reference.id, after);
      await this.listeners.edited(tx, reference, { secretariatId: subject.secretariatId, cycleId: subject.cycleId, path: `${field}.${rowId}`, editorial });
      tx.journal({ chain: subject.secretariatId, subject: reference, after: { path: `${field}.${rowId}`, value: cells.value, editorial } });
      return allow({ rowId, content: after, updatedBy: await authorsOfDraft(tx, reference.kind, reference.id, language) });
    });
  }
}
