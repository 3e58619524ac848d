import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { canRestore, may } from '@tequio/commitments/domain';
import { CommitmentStore, commitmentSubject } from '../commitment-store';

/** Brings a commitment that was set aside back into the plan. */
@Injectable()
export class RestoreCommitment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: CommitmentStore,
  ) {}

  execute(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, 'commitment.restored', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'commitments.no-such-commitment');
      const { commitment, cycle } = atHand;
      const permitted = may(actor, 'commitment.restore', commitment);
      if (!permitted.allowed) return permitted;
      const decision = canRestore({ state: commitment.state, origin: commitment.origin, phase: cycle.phase });
      if (!decision.allowed) return decision;

      await tx.query(`UPDATE commitment SET state = 'draft', set_aside_reason = NULL WHERE id = $1`, [id]);
      await this.store.listChanged(tx, id, cycle);
      const subject = commitmentSubject(id);
      tx.journal({ chain: commitment.secretariatId, subject, before: { state: 'set-aside', reason: commitment.setAsideReason }, after: { state: 'draft' } });
      tx.emit({ name: 'commitment.restored', subject, secretariatId: commitment.secretariatId, payload: { number: commitment.number, cycleId: cycle.id } });
      return allow();
    });
  }
}
