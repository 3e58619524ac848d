import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type ProblemState, may, prioritise } from '@tequio/problems/domain';
import { ProblemStore } from '../problem-store';

const scoredInClosedRound = `
  SELECT FROM score JOIN scoring_round round ON round.id = score.round_id
  WHERE score.problem_id = $1 AND round.closed_at IS NOT NULL LIMIT 1`;

/** Records what was agreed; the scores stay as the seats gave them. */
@Injectable()
export class PrioritiseProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
  ) {}

  execute(actor: Actor, id: string, agreement: string): Promise<{ id: string; state: ProblemState }> {
    return this.transactions.run(actor, 'problem.prioritised', async (tx) => {
      const atHand = await this.store.lock(tx, id);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'prioritise', atHand.permission);
      if (!permitted.allowed) return permitted;
      const scored = await tx.query(scoredInClosedRound, [id]);
      const decision = prioritise({ ...atHand.facts, wasScoredInClosedRound: scored.length > 0 }, agreement);
      if (!decision.allowed) return decision;
      await tx.query(`UPDATE problem SET state = $2, agreement = $3, settled_at = $4 WHERE id = $1`, [id, decision.value, agreement.trim(), tx.now]);
      this.store.tell(tx, atHand, 'problem.prioritised', { state: decision.value, agreement: agreement.trim() });
      return allow({ id, state: decision.value });
    });
  }
}
