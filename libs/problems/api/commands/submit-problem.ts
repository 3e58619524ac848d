import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type ProblemState, may, submit, withdraw } from '@tequio/problems/domain';
import { ProblemStore } from '../problem-store';

@Injectable()
export class SubmitProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: ProblemState }> {
    return this.transactions.run(actor, 'problem.submitted', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'submit', atHand.permission);
      if (!permitted.allowed) return permitted;
      const decision = submit(atHand.facts, atHand.problem.content);
      if (!decision.allowed) return decision;
      await tx.query(`UPDATE problem SET state = $2, submitted_at = $3 WHERE id = $1`, [id, decision.value, tx.now]);
      this.store.tell(tx, atHand, 'problem.submitted', { state: decision.value });
      return allow({ id, state: decision.value });
    });
  }
}

@Injectable()
export class WithdrawProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: ProblemState }> {
    return this.transactions.run(actor, 'problem.withdrawn', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'withdraw', atHand.permission);
      if (!permitted.allowed) return permitted;
      const decision = withdraw(atHand.facts);
      if (!decision.allowed) return decision;
      await tx.query(`UPDATE problem SET state = $2, submitted_at = NULL WHERE id = $1`, [id, decision.value]);
      this.store.tell(tx, atHand, 'problem.withdrawn', { state: decision.value });
      return allow({ id, state: decision.value });
    });
  }
}
