import { Injectable } from '@nestjs/common';
import { DraftListeners } from '@tequio/drafting/api';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type ProblemState, may, restore, setAside } from '@tequio/problems/domain';
import { ProblemStore, problemSubject } from '../problem-store';

@Injectable()
export class SetProblemAside {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
    private readonly listeners: DraftListeners,
  ) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string; state: ProblemState }> {
    return this.transactions.run(actor, 'problem.set-aside', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'set-aside', atHand.permission);
      if (!permitted.allowed) return permitted;
      const decision = setAside(atHand.facts, reason);
      if (!decision.allowed) return decision;
      await tx.query(`UPDATE problem SET state = $2, reason = $3, settled_at = $4 WHERE id = $1`, [id, decision.value, reason.trim(), tx.now]);
      const { problem, cycle } = atHand;
      // A prioritised problem is a part of the plan: whoever approved the plan with it hears that it is gone
      if (problem.state === 'prioritised') {
        await this.listeners.edited(tx, problemSubject(id), { secretariatId: cycle.secretariatId, cycleId: cycle.id, path: 'state', editorial: false });
      }
      this.store.tell(tx, atHand, 'problem.set-aside', { state: decision.value, reason: reason.trim() });
      return allow({ id, state: decision.value });
    });
  }
}

@Injectable()
export class RestoreProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: ProblemState }> {
    return this.transactions.run(actor, 'problem.restored', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'restore', atHand.permission);
      if (!permitted.allowed) return permitted;
      const decision = restore(atHand.facts);
      if (!decision.allowed) return decision;
      await tx.query(
        `UPDATE problem SET state = $2, reason = NULL, agreement = NULL, settled_at = NULL, submitted_at = coalesce(submitted_at, $3) WHERE id = $1`,
        [id, decision.value, tx.now],
      );
      this.store.tell(tx, atHand, 'problem.restored', { state: decision.value });
      return allow({ id, state: decision.value });
    });
  }
}
