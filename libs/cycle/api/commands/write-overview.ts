import { Injectable } from '@nestjs/common';
import { may } from '@tequio/cycle/domain';
import type { WriteOverviewRequest } from '@tequio/cycle/wire';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';

@Injectable()
export class WriteOverview {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, cycleId: string, { base, text }: WriteOverviewRequest): Promise<{ overview: string }> {
    return this.transactions.run(actor, 'cycle.overview-written', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const permitted = may(actor, 'write-overview', cycle);
      if (!permitted.allowed) return permitted;
      if (cycle.overview !== base && cycle.overview !== text) {
        return refuseWith('conflict', 'cycle.overview-changed-meanwhile', { at: 'text', facts: { mine: text, theirs: cycle.overview } });
      }
      await tx.query('UPDATE cycle SET overview = $2 WHERE id = $1', [cycleId, text]);
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'cycle', id: cycleId }, before: { overview: cycle.overview }, after: { overview: text } });
      return allow({ overview: text });
    });
  }
}
