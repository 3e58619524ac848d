import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import type { FreezeVersionRequest } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { readText } from '../document/yjs-layout';
import { DraftDirectory, type FrozenVersion } from '../draft-directory';
import { DraftGate } from '../draft-gate';
import { LiveDrafts, ofSubject } from '../live/live-drafts';

/** Copies the text into a numbered version that never changes. The draft stays open where it was. */
@Injectable()
export class FreezeVersion {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly directory: DraftDirectory,
    private readonly live: LiveDrafts,
  ) {}

  execute(actor: Actor, kind: string, id: string, { reason }: FreezeVersionRequest): Promise<FrozenVersion> {
    return this.live.whileStill(ofSubject(kind, id), () => this.freeze(actor, kind, id, reason));
  }

  private freeze(actor: Actor, kind: string, id: string, reason: string): Promise<FrozenVersion> {
    return this.transactions.run(actor, `${kind}.version-frozen`, async (tx) => {
      const entered = await this.gate.enter(tx, 'version.freeze', kind, id);
      if (!entered.allowed) return entered;
      if (reason.trim() === '') return refuseWith('invalid', 'drafting.reason-missing', { at: 'reason' });
      const { owner, reference, subject } = entered.value;
      const draft = await this.store.openForChange(tx, reference);
      const content = await owner.versionContent(tx, reference.id, readText(owner.shape, draft.doc));
      return allow(await this.directory.freeze(tx, reference, subject, content, reason.trim()));
    });
  }
}
