import { Injectable } from '@nestjs/common';
import type { Actor, Instant, Language } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, orRefuse } from '@tequio/platform/api';
import { may, richPart } from '@tequio/drafting/domain';
import type { DraftWire } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { readText } from '../document/yjs-layout';
import { DraftDirectory } from '../draft-directory';
import { DraftGate } from '../draft-gate';
import { LiveDrafts, ofSubject } from '../live/live-drafts';
import { authorsOfDraft } from '../written-by';

/** The live draft with who wrote what, and what the reader may do with it. */
@Injectable()
export class DraftReading {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly directory: DraftDirectory,
    private readonly texts: RefusalTexts,
    private readonly live: LiveDrafts,
  ) {}

  async read(actor: Actor, kind: string, id: string, language: Language): Promise<DraftWire> {
    await this.live.settle(ofSubject(kind, id), false);
    return this.transactions.read(async (tx) => {
      const { owner, reference, facts } = orRefuse(await this.gate.look(tx, actor, 'draft.read', kind, id));
      const draft = await this.store.open(tx, reference);
      const latest = await this.directory.latestVersion(tx, reference);
      const [reopening] = await tx.query<{ reason: string; at: Instant; by: string | null }>(
        `SELECT r.reason, r.reopened_at AS at, a.name AS by FROM text_reopening r LEFT JOIN account a ON a.id = r.reopened_by
         WHERE r.subject_kind = $1 AND r.subject_id = $2 AND r.closed_at IS NULL`,
        [kind, id],
      );
      const { content, rich } = readText(owner.shape, draft.doc);
      return {
        kind: owner.kind,
        id,
        shape: owner.shape,
        generation: draft.generation,
        content,
        ...richPart(rich),
        updatedBy: await authorsOfDraft(tx, kind, id, language),
        latestVersion: latest && { id: latest.versionId, number: latest.number, hash: latest.hash, frozenAt: latest.frozenAt },
        reopening: reopening ?? null,
        can: this.texts.reasonsOf(
          { edit: may(actor, 'draft.edit', facts), freeze: may(actor, 'version.freeze', facts), reopen: may(actor, 'text.reopen', facts) },
          language,
        ),
      };
    });
  }
}
