import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Decision, type Ids, type Language, type Refusal, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { type CellValue, type DraftContent, type Place, type RowsShape, checkRow, findRows, richPart, rowsIn } from '@tequio/drafting/domain';
import type { AddRowRequest, RowAddedWire } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { addRow, readContent, readText } from '../document/yjs-layout';
import { type DraftAtHand, DraftGate } from '../draft-gate';
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
      const valid = await againstCells(tx, entered.value, rows, rowId, cells.value, content);
      if (!valid.allowed) return valid;
      const editorial = request.editorial ?? false;
      const paths = rows.columns.map((column) => `${field}.${rowId}.${column.name}`);
      await this.store.change(tx, draft, { fields: paths, editorial }, (doc) => addRow(doc, field, rows.columns, rowId, cells.value));
      const after = readText(owner.shape, draft.doc);
      await owner.project(tx, reference.id, after, [tx.actor]);
      await this.listeners.edited(tx, reference, { secretariatId: subject.secretariatId, cycleId: subject.cycleId, path: `${field}.${rowId}`, editorial });
      tx.journal({ chain: subject.secretariatId, subject: reference, after: { path: `${field}.${rowId}`, value: cells.value, editorial } });
      return allow({ rowId, content: after.content, ...richPart(after.rich), updatedBy: await authorsOfDraft(tx, reference.kind, reference.id, language) });
    });
  }
}

/** A row that comes filled in is held to the same as one that is written cell by cell. */
async function againstCells(tx: Tx, { owner, reference }: DraftAtHand, rows: RowsShape, rowId: string, cells: Readonly<Record<string, CellValue>>, content: DraftContent): Promise<Decision> {
  const reasons: Refusal[] = [];
  for (const shape of rows.columns) {
    const place: Place = { kind: 'cell', path: `${rows.name}.${rowId}.${shape.name}`, shape, rows, rowId };
    const valid = await owner.validate(tx, reference.id, place, cells[shape.name] ?? null, content);
    reasons.push(...reasonsAgainst(valid).map((reason) => ({ ...reason, at: `${rows.name}.${shape.name}` })));
  }
  return decide(reasons, undefined);
}
