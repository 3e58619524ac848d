import { Inject, Injectable } from '@nestjs/common';
import { type CyclePhase, may, movePhase, transitionBetween } from '@tequio/cycle/domain';
import type { MovePhaseRequest } from '@tequio/cycle/wire';
import { type Actor, type Ids, accountIdOf, allow } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';
import { PhaseFactRegistry } from '../phase-fact-registry';

const nextMove = `
  INSERT INTO phase_move (id, cycle_id, seq, from_phase, to_phase, direction, moved_at, moved_by, reason, overrides)
  SELECT $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM phase_move WHERE cycle_id = $2`;

@Injectable()
export class MovePhase {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly facts: PhaseFactRegistry,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, cycleId: string, request: MovePhaseRequest): Promise<{ id: string; phase: CyclePhase }> {
    return this.transactions.run(actor, 'cycle.phase-moved', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const permitted = may(actor, 'move-phase', cycle);
      if (!permitted.allowed) return permitted;
      const { from, to } = request;
      // Facts of a move that is not asked from where the cycle stands would only cost time
      const gates = cycle.phase === from ? (transitionBetween(from, to)?.gates ?? []) : [];
      const known = await this.facts.factsOf(tx, cycle, gates, true);
      const decision = movePhase(cycle, { from, to, reason: request.reason ?? null, overrides: request.overrides ?? [] }, known);
      if (!decision.allowed) return decision;

      const move = decision.value;
      await tx.query('UPDATE cycle SET phase = $2 WHERE id = $1', [cycleId, move.to]);
      await tx.query(nextMove, [
        this.ids.next(),
        cycleId,
        move.from,
        move.to,
        move.direction,
        tx.now,
        accountIdOf(actor),
        move.reason,
        JSON.stringify(move.overrides),
      ]);
      const subject = { kind: 'cycle', id: cycleId };
      tx.journal({
        chain: cycle.secretariatId,
        subject,
        before: { phase: move.from },
        after: { phase: move.to, reason: move.reason, overrides: move.overrides.map((override) => ({ ...override })) },
      });
      tx.emit({ name: 'cycle.phase-moved', subject, secretariatId: cycle.secretariatId, payload: { from: move.from, to: move.to } });
      return allow({ id: cycleId, phase: move.to });
    });
  }
}
