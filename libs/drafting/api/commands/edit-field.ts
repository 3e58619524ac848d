import { Injectable } from '@nestjs/common';
import { type Actor, type Decision, type Language, type Refused, allow, refuseWith, type Refusal } from '@tequio/kernel';
import { TransactionRunner, type Tx } from '@tequio/platform/api';
import { type DraftValue, type Place, checkValue, editAgainstBase, findPlace, richPart, valueAt } from '@tequio/drafting/domain';
import type { EditFieldRequest, EditedWire } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { readText, writeValue } from '../document/yjs-layout';
import { type DraftAtHand, DraftGate } from '../draft-gate';
import { DraftListeners } from '../draft-listeners';
import { LiveDrafts, ofSubject } from '../live/live-drafts';
import { authorsOfDraft } from '../written-by';

/** Writes one field, or one cell of a row, against the value its author saw. */
@Injectable()
export class EditField {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly listeners: DraftListeners,
    private readonly live: LiveDrafts,
  ) {}

  async execute(actor: Actor, kind: string, id: string, path: string, request: EditFieldRequest, language: Language): Promise<EditedWire> {
    await this.live.settle(ofSubject(kind, id));
    return this.transactions.run(actor, `${kind}.field-edited`, async (tx) => {
      const entered = await this.gate.enter(tx, 'draft.edit', kind, id);
      if (!entered.allowed) return entered;
      const place = findPlace(entered.value.owner.shape, path);
      if (!place) return refuseWith('invalid', 'drafting.unknown-field', { at: path.slice(0, 200), params: { field: path.slice(0, 100) } });
      const value = checkValue(place, request.value);
      if (!value.allowed) return value;
      const base = checkValue(place, request.base);
      if (!base.allowed) return asBase(base);
      return this.write(tx, entered.value, place, { base: base.value, value: value.value, editorial: request.editorial ?? false }, language);
    });
  }

  private async write(
    tx: Tx,
    atHand: DraftAtHand,
    place: Place,
    edit: { base: DraftValue; value: DraftValue; editorial: boolean },
    language: Language,
  ): Promise<Decision<EditedWire>> {
    const { owner, reference, subject } = atHand;
    const draft = await this.store.openForChange(tx, reference);
    const { content, rich } = readText(owner.shape, draft.doc);
    const current = valueAt(content, place);
    if (current === undefined) return refuseWith('conflict', 'drafting.no-such-row', { at: place.path, facts: { mine: edit.value } });

    const outcome = editAgainstBase(place, current, edit);
    const authors = () => authorsOfDraft(tx, reference.kind, reference.id, language);
    if (!outcome.allowed) return withAuthor(outcome, (await authors())[place.path] ?? null);
    if (outcome.value.kind === 'already-so') return allow({ content, ...richPart(rich), updatedBy: await authors() });

    const written = outcome.value.value;
    const valid = await owner.validate(tx, reference.id, place, written, content);
    if (!valid.allowed) return valid;
    await this.store.change(tx, draft, { fields: [place.path], editorial: edit.editorial }, (doc) => writeValue(doc, place, written));
    const after = readText(owner.shape, draft.doc);
    await owner.project(tx, reference.id, after, [tx.actor]);
    await this.listeners.edited(tx, reference, { secretariatId: subject.secretariatId, cycleId: subject.cycleId, path: place.path, editorial: edit.editorial });
    tx.journal({
      chain: subject.secretariatId,
      subject: reference,
      before: { path: place.path, value: current },
      after: { path: place.path, value: written, editorial: edit.editorial },
    });
    return allow({ content: after.content, ...richPart(after.rich), updatedBy: await authors() });
  }
}

/** The other text comes with its author: one talks to a person, not to a conflict. */
function withAuthor(refused: Refused, by: object | null): Refused {
  const [first, ...more] = refused.reasons;
  return { ...refused, reasons: [{ ...first, facts: { ...first.facts, by } }, ...more] };
}

function asBase(refused: Refused): Refused {
  const atBase = (reason: Refusal): Refusal => ({ ...reason, at: 'base' });
  const [first, ...more] = refused.reasons;
  return { ...refused, reasons: [atBase(first), ...more.map(atBase)] };
}
