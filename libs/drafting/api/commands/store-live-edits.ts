import { Injectable } from '@nestjs/common';
import { allow, refuseWith, system } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import * as Y from 'yjs';
import { may } from '@tequio/drafting/domain';
import { DraftStore, authorOf } from '../document/draft-store';
import { readText } from '../document/yjs-layout';
import { DraftGate } from '../draft-gate';
import { DraftListeners } from '../draft-listeners';
import type { LiveDocument, PendingEdits } from '../live/live-document';

/**
 * Puts into the database what was typed on a live page since the last time: everybody's in one transaction, under the same
 * locks and rules as an edit over REST. If one of them may no longer write, nothing of it is stored.
 */
@Injectable()
export class StoreLiveEdits {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly listeners: DraftListeners,
  ) {}

  execute({ subject: { kind, id } }: LiveDocument, edits: readonly PendingEdits[]): Promise<void> {
    // What follows from the edit (approvals that fall) is its author's doing, when it was one
    const [only, ...others] = edits.map(({ actor }) => actor);
    return this.transactions.run(only && others.length === 0 ? only : system, `${kind}.text-written`, async (tx) => {
      const atHand = await this.gate.hold(tx, kind, id);
      if (!atHand) return refuseWith('not-found', 'drafting.no-such-text');
      for (const { actor } of edits) {
        const permitted = may(actor, 'draft.edit', await this.gate.factsFor(tx, actor, atHand));
        if (!permitted.allowed) return permitted;
      }
      const { owner, reference, subject } = atHand;
      const draft = await this.store.openForChange(tx, reference);
      const written = edits.map(({ actor, updates, fields, editorial }) => ({
        author: authorOf(actor, subject.secretariatId),
        update: Y.mergeUpdates(updates),
        fields: [...fields],
        editorial,
      }));
      draft.doc.transact(() => {
        for (const { update } of written) Y.applyUpdate(draft.doc, update);
      });
      await this.store.append(tx, draft, written, false);
      await owner.project(tx, reference.id, readText(owner.shape, draft.doc));
      const path = written.flatMap(({ fields }) => fields)[0];
      if (path !== undefined) {
        const editorial = written.every((one) => one.editorial);
        await this.listeners.edited(tx, reference, { secretariatId: subject.secretariatId, cycleId: subject.cycleId, path, editorial });
      }
      return allow();
    });
  }
}
