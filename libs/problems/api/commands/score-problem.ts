import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type Actor, accountIdOf, allow, refuseWith, seatOf } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type Criterion, type ProblemState, type Scores, giveScores, may } from '@tequio/problems/domain';

const roundAndProblem = `
  SELECT round.cycle_id AS "cycleId", round.criteria, round.closed_at IS NULL AS "isOpen", problem.state
  FROM scoring_round round LEFT JOIN problem ON problem.id = $2 AND problem.cycle_id = round.cycle_id
  WHERE round.id = $1`;

/** The sheet of one seat for one problem; a later one replaces it until the round closes. */
@Injectable()
export class ScoreProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, roundId: string, problemId: string, scores: Scores): Promise<{ scores: Scores }> {
    return this.transactions.run(actor, 'problem.scored', async (tx) => {
      const [round] = await tx.query<{ cycleId: string }>('SELECT cycle_id AS "cycleId" FROM scoring_round WHERE id = $1', [roundId]);
      if (!round) return refuseWith('not-found', 'problems.round-not-found');
      // Closing holds the cycle alone: after this line the round is either open until we are done, or closed
      const cycle = await this.cycles.lockCycle(tx, round.cycleId);
      const permitted = may(actor, 'score', cycle);
      if (!permitted.allowed) return permitted;
      const [found] = await tx.query<{ criteria: Criterion[]; isOpen: boolean; state: ProblemState | null }>(roundAndProblem, [roundId, problemId]);
      if (!found?.state) return refuseWith('not-found', 'problems.not-found');
      const decision = giveScores({ roundIsOpen: found.isOpen, state: found.state, criteria: found.criteria }, scores);
      if (!decision.allowed) return decision;
      const seatId = seatOf(actor, cycle.secretariatId)?.seatId ?? null;
      await tx.query(
        `INSERT INTO score (round_id, problem_id, seat_id, account_id, scores, given_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (round_id, problem_id, seat_id) DO UPDATE SET account_id = excluded.account_id, scores = excluded.scores, given_at = excluded.given_at`,
        [roundId, problemId, seatId, accountIdOf(actor), JSON.stringify(decision.value), tx.now],
      );
      // That a seat scored is on record; what it gave stays hidden, also from whoever reads the journal
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'problem', id: problemId }, after: { round: roundId, seat: seatId } });
      return allow({ scores: decision.value });
    });
  }
}
