import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type Actor, type Ids, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { closeRound, may, openRound } from '@tequio/problems/domain';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { ScoringRoundEntity } from '../persistence/scoring.entities';

/** Holds the cycle alone: an edit under way ends before what it edits is up for scoring. */
@Injectable()
export class OpenScoringRound {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly secretariats: SecretariatDirectory,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, cycleId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'scoring-round.opened', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const permitted = may(actor, 'open-round', cycle);
      if (!permitted.allowed) return permitted;
      const [counted] = await tx.query<{ submitted: number; open: number }>(
        `SELECT (SELECT count(*) FROM problem WHERE cycle_id = $1 AND state = 'submitted') AS submitted,
                (SELECT count(*) FROM scoring_round WHERE cycle_id = $1 AND closed_at IS NULL) AS open`,
        [cycleId],
      );
      const decision = openRound({ phase: cycle.phase, roundIsOpen: (counted?.open ?? 0) > 0, submitted: counted?.submitted ?? 0 });
      if (!decision.allowed) return decision;
      const criteria = await this.secretariats.rule(cycle.secretariatId, 'scoring-criteria', tx.now, tx);
      const id = this.ids.next();
      await tx.manager.insert(ScoringRoundEntity, { id, cycleId, criteria, openedAt: tx.now, openedBy: accountIdOf(actor) });
      const subject = { kind: 'scoring-round', id };
      tx.journal({ chain: cycle.secretariatId, subject, after: { cycleId, criteria: criteria.map((criterion) => criterion.code) } });
      tx.emit({ name: 'scoring-round.opened', subject, secretariatId: cycle.secretariatId, payload: { cycleId } });
      return allow({ id });
    });
  }
}

@Injectable()
export class CloseScoringRound {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, roundId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'scoring-round.closed', async (tx) => {
      const [found] = await tx.query<{ cycleId: string }>('SELECT cycle_id AS "cycleId" FROM scoring_round WHERE id = $1', [roundId]);
      if (!found) return refuseWith('not-found', 'problems.round-not-found');
      const cycle = await this.cycles.lockCycleForChange(tx, found.cycleId);
      const permitted = may(actor, 'close-round', cycle);
      if (!permitted.allowed) return permitted;
      const round = await tx.lockForChange(ScoringRoundEntity, { id: roundId });
      const decision = closeRound({ roundIsOpen: round?.closedAt === null });
      if (!decision.allowed) return decision;
      await tx.query('UPDATE scoring_round SET closed_at = $2, closed_by = $3 WHERE id = $1', [roundId, tx.now, accountIdOf(actor)]);
      const [given] = await tx.query<{ sheets: number }>('SELECT count(*) AS sheets FROM score WHERE round_id = $1', [roundId]);
      const subject = { kind: 'scoring-round', id: roundId };
      tx.journal({ chain: cycle.secretariatId, subject, after: { sheets: given?.sheets ?? 0 } });
      tx.emit({ name: 'scoring-round.closed', subject, secretariatId: cycle.secretariatId, payload: { cycleId: cycle.id } });
      return allow({ id: roundId });
    });
  }
}
