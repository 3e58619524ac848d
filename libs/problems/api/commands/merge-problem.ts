import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type ProblemState, may, merge } from '@tequio/problems/domain';
import type { MergeRequest } from '@tequio/problems/wire';
import { ProblemStore } from '../problem-store';

const keepAuthors = `
  INSERT INTO problem_author (problem_id, account_id, organisation_id, sector_code, since)
  SELECT $2, account_id, organisation_id, sector_code, since FROM problem_author WHERE problem_id = $1
  ON CONFLICT DO NOTHING`;

/** The duplicate stays to be read and points to the survivor, whose authors its own become. */
@Injectable()
export class MergeProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
  ) {}

  execute(actor: Actor, id: string, { intoId, reason }: MergeRequest): Promise<{ id: string; state: ProblemState }> {
    return this.transactions.run(actor, 'problem.merged', async (tx) => {
      const pair = await this.store.lockPair(tx, id, intoId);
      if (!pair) return refuseWith('not-found', 'problems.not-found');
      const { first, other } = pair;
      const permitted = may(actor, 'merge', first.permission);
      if (!permitted.allowed) return permitted;
      const decision = merge({ duplicate: { id, ...first.facts }, survivor: other && { id: intoId, ...other.facts } }, reason);
      if (!decision.allowed) return decision;
      await tx.query(`UPDATE problem SET state = $2, merged_into_id = $3, reason = $4, settled_at = $5 WHERE id = $1`, [
        id,
        decision.value,
        intoId,
        reason.trim(),
        tx.now,
      ]);
      // What was merged into the duplicate before now belongs to the survivor too: nobody follows a chain
      await tx.query(`UPDATE problem SET merged_into_id = $2 WHERE merged_into_id = $1`, [id, intoId]);
      await tx.query(keepAuthors, [id, intoId]);
      this.store.tell(tx, first, 'problem.merged', { state: decision.value, mergedInto: intoId, reason: reason.trim() });
      return allow({ id, state: decision.value });
    });
  }
}
