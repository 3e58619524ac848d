import { Injectable } from '@nestjs/common';
import { may, setTerm } from '@tequio/cycle/domain';
import type { SetTermRequest } from '@tequio/cycle/wire';
import { type Actor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';
import { TermListeners } from '../term-listeners';

@Injectable()
export class SetTerm {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly listeners: TermListeners,
  ) {}

  execute(actor: Actor, cycleId: string, { startsOn, endsOn }: SetTermRequest): Promise<{ startsOn: string; endsOn: string }> {
    return this.transactions.run(actor, 'cycle.term-set', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const permitted = may(actor, 'set-term', cycle);
      if (!permitted.allowed) return permitted;
      const decision = setTerm({ phase: cycle.phase, term: { startsOn, endsOn } });
      if (!decision.allowed) return decision;
      if (startsOn !== cycle.termStart || endsOn !== cycle.termEnd) await this.listeners.changed(tx, cycleId);
      await tx.query('UPDATE cycle SET term_start = $2, term_end = $3 WHERE id = $1', [cycleId, startsOn, endsOn]);
      tx.journal({
        chain: cycle.secretariatId,
        subject: { kind: 'cycle', id: cycleId },
        before: { termStart: cycle.termStart, termEnd: cycle.termEnd },
        after: { termStart: startsOn, termEnd: endsOn },
      });
      return allow({ startsOn, endsOn });
    });
  }
}
