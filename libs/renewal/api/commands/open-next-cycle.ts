import { Injectable } from '@nestjs/common';
import { CommitmentDirectory } from '@tequio/commitments/api';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/renewal/domain';
import type { NextCycleWire } from '@tequio/renewal/wire';
import { ClosingStore, closingFacts } from '../closing-store';

const carriedOver = `
  SELECT r.commitment_id AS id FROM renewal_choice r JOIN commitment c ON c.id = r.commitment_id
  WHERE r.cycle_id = $1 AND r.choice = 'carried-over' ORDER BY length(c.number), c.number`;

/** Facilitation starts the next cycle from the balance of this one: what is carried over comes along, in one transaction. */
@Injectable()
export class OpenNextCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly closings: ClosingStore,
    private readonly cycles: CycleDirectory,
    private readonly commitments: CommitmentDirectory,
  ) {}

  execute(actor: AccountActor, cycleId: string): Promise<NextCycleWire> {
    return this.transactions.run(actor, 'cycle.renewed', async (tx) => {
      // Of two who open at once the second waits here, and reads only afterwards whether the next cycle is there.
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const report = await this.closings.lockReport(tx, cycle);
      const permitted = may(actor, 'next.open', closingFacts({ cycle, report }));
      if (!permitted.allowed) return permitted;
      const opened = await this.cycles.openNext(tx, cycleId);
      if (!opened.allowed) return opened;

      const next = opened.value;
      const carried: { id: string; number: string; fromId: string }[] = [];
      for (const { id } of await tx.query<{ id: string }>(carriedOver, [cycleId])) {
        carried.push({ ...(await this.commitments.carryOver(tx, id, next.id)), fromId: id });
      }
      tx.journal({
        chain: cycle.secretariatId,
        subject: { kind: 'cycle', id: cycleId },
        after: { nextCycleId: next.id, carried: carried.map(({ id, fromId }) => ({ id, fromId })) },
      });
      return allow({ cycleId: next.id, number: next.number, path: next.workPath, carried });
    });
  }
}
