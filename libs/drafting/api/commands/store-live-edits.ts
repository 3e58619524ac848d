import { Injectable } from '@nestjs/common';
import { allow, refuseWith, system } from '@tequio/kernel';
import { ActorStanding, TransactionRunner } from '@tequio/platform/api';
import * as Y from 'yjs';
import { may } from '@tequio/drafting/domain';
import { type AuthoredUpdate, DraftStore, type OpenDraft, type StoredUpdate, authorOf } from '../document/draft-store';
import { readText } from '../document/yjs-layout';
import { DraftGate } from '../draft-gate';
import { DraftListeners } from '../draft-listeners';
import type { LiveDocument } from '../live/live-document';
import type { PendingEdits } from '../live/pending-edits';

export interface StoredEdits {
  /** The document as the database has it now. */
  readonly draft: OpenDraft;
  /** What others had stored meanwhile. */
  readonly missed: readonly StoredUpdate[];
}

/**
 * Puts into the database what was typed on live pages since the last time: everybody's in one transaction, under the same
 * locks and rules as an edit over REST. If one of them may no longer write, nothing of it is stored.
 */
@Injectable()
export class StoreLiveEdits {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly standing: ActorStanding,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly listeners: DraftListeners,
  ) {}

  execute({ subject: { kind, id }, stored }: Pick<LiveDocument, 'subject' | 'stored'>, edits: readonly PendingEdits[]): Promise<StoredEdits> {
    const actors = edits.map(({ actor }) => actor);
    const [only, ...others] = actors;
    // What follows from the edit (approvals that fall) is its author's doing, when it was one
    return this.transactions.run(only && others.length === 0 ? only : system, `${kind}.text-written`, async (tx) => {
      const atHand = await this.gate.hold(tx, kind, id);
      if (!atHand) return refuseWith('not-found', 'drafting.no-such-text');
      if (others.length > 0 && !(await this.standing.allStand(tx, actors))) return refuseWith('conflict', 'platform.standing-changed');
      for (const actor of actors) {
        const permitted = may(actor, 'draft.edit', this.gate.factsFor(actor, atHand));
        if (!permitted.allowed) return permitted;
      }
      const { owner, reference, subject } = atHand;
      const reopened = await this.store.reopenForChange(tx, reference, stored);
      if (!reopened) return refuseWith('conflict', 'drafting.no-such-text');
      const { draft } = reopened;
      const written = edits.map(({ actor, updates, letters, fields, editorial }): AuthoredUpdate => {
        const author = authorOf(actor, subject.secretariatId);
        return { author, update: Y.mergeUpdates([...updates]), letters, fields: [...fields], editorial };
      });
      draft.doc.transact(() => {
        for (const { update } of written) Y.applyUpdate(draft.doc, update);
      });
      await this.store.append(tx, draft, written, false);
      await owner.project(tx, reference.id, readText(owner.shape, draft.doc), actors);
      const path = written.flatMap(({ fields }) => fields)[0];
      if (path !== undefined) {
        const editorial = written.every((one) => one.editorial);
        await this.listeners.edited(tx, reference, { secretariatId: subject.secretariatId, cycleId: subject.cycleId, path, editorial });
      }
      return allow(reopened);
    });
  }
}
