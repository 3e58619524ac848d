import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { canSetAside, may } from '@tequio/commitments/domain';
import { CommitmentStore, commitmentSubject } from '../commitment-store';

/** Takes a commitment out of the plan, with its reason; it stays in sight. */
@Injectable()
export class SetAsideCommitment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: CommitmentStore,
  ) {}

  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(actor, 'commitment.set-aside', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'commitments.no-such-commitment');
      const { commitment, cycle } = atHand;
      const permitted = may(actor, 'commitment.set-aside', commitment);
      if (!permitted.allowed) return permitted;
      const decision = canSetAside({ state: commitment.state, origin: commitment.origin, phase: cycle.phase }, reason);
      if (!decision.allowed) return decision;

      await tx.query(`UPDATE commitment SET state = 'set-aside', set_aside_reason = $2 WHERE id = $1`, [id, reason.trim()]);
      await this.store.listChanged(tx, id, cycle);
      const subject = commitmentSubject(id);
      tx.journal({ chain: commitment.secretariatId, subject, before: { state: 'draft' }, after: { state: 'set-aside', reason: reason.trim() } });
      tx.emit({ name: 'commitment.set-aside', subject, secretariatId: commitment.secretariatId, payload: { number: commitment.number, cycleId: cycle.id } });
      return allow();
    });
  }
}
