import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import type { ReopenTextRequest } from '@tequio/drafting/wire';
import { DraftGate } from '../draft-gate';

/** Opens one text while the others stand still. Nothing is withdrawn yet: the first edit does that. */
@Injectable()
export class ReopenText {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, kind: string, id: string, { reason }: ReopenTextRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, `${kind}.text-reopened`, async (tx) => {
      const entered = await this.gate.enter(tx, 'text.reopen', kind, id);
      if (!entered.allowed) return entered;
      if (reason.trim() === '') return refuseWith('invalid', 'drafting.reason-missing', { at: 'reason' });
      const { reference, subject } = entered.value;
      const reopeningId = this.ids.next();
      const opened = await tx.query(
        `INSERT INTO text_reopening (id, subject_kind, subject_id, secretariat_id, reason, reopened_by, reopened_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (subject_kind, subject_id) WHERE closed_at IS NULL DO NOTHING RETURNING id`,
        [reopeningId, kind, id, subject.secretariatId, reason.trim(), accountIdOf(actor), tx.now],
      );
      if (opened.length === 0) return refuseWith('conflict', 'drafting.already-open');
      tx.journal({ chain: subject.secretariatId, subject: reference, after: { reason: reason.trim() } });
      tx.emit({ name: `${kind}.text-reopened`, subject: reference, secretariatId: subject.secretariatId, payload: { reason: reason.trim() } });
      return allow({ id: reopeningId });
    });
  }
}
