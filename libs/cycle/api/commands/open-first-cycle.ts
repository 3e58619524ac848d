import { Injectable } from '@nestjs/common';
import { type LatestCycle, may, openFirstCycle } from '@tequio/cycle/domain';
import type { OpenCycleRequest } from '@tequio/cycle/wire';
import { type Actor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';

const latestCycle = `SELECT id, number, phase, origin FROM cycle WHERE secretariat_id = $1 ORDER BY number DESC LIMIT 1`;

@Injectable()
export class OpenFirstCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, secretariatId: string, request: OpenCycleRequest): Promise<{ id: string; number: number }> {
    return this.transactions.run(actor, 'cycle.opened', async (tx) => {
      const permitted = may(actor, 'open-cycle', { secretariatId });
      if (!permitted.allowed) return permitted;
      // Two facilitators at once would otherwise both find no cycle and want the same number
      await tx.query('SELECT id FROM secretariat WHERE id = $1 FOR NO KEY UPDATE', [secretariatId]);
      const [latest] = await tx.query<LatestCycle>(latestCycle, [secretariatId]);
      const decision = openFirstCycle(latest ?? null);
      if (!decision.allowed) return decision;
      const { number, previousCycleId } = decision.value;
      const cycle = await this.cycles.open(tx, secretariatId, number, previousCycleId, request.overview ?? '');
      return allow({ id: cycle.id, number });
    });
  }
}
