import { Injectable } from '@nestjs/common';
import { type Actor, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/approval/domain';
import { Stances } from '../stances';

const withdraw = `UPDATE stance SET withdrawn_at = $2, withdrawn_because = 'by-its-seat', withdrawn_by = $3 WHERE id = $1`;

/** The seat takes back what it said: the only way in which an objection ends. */
@Injectable()
export class WithdrawStance {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly stances: Stances,
  ) {}

  execute(actor: Actor, stanceId: string): Promise<void> {
    return this.transactions.run(actor, 'approval.stance-withdrawn', async (tx) => {
      const stance = await this.stances.hold(tx, stanceId);
      if (!stance) return refuseWith('not-found', 'approval.not-found');
      const { id, secretariatId, cycleId, planId, seatId, kind, phase } = stance;
      const permitted = may(actor, 'approval.withdraw-stance', { secretariatId, phase, stanceSeatId: seatId });
      if (!permitted.allowed) return permitted;
      if (stance.withdrawnBecause !== null) return refuseWith('conflict', 'approval.already-withdrawn');
      await tx.query(withdraw, [id, tx.now, accountIdOf(actor)]);
      const subject = { kind: 'stance', id };
      tx.journal({ chain: secretariatId, subject, before: { kind, versionHash: stance.versionHash }, after: { withdrawnBecause: 'by-its-seat' } });
      tx.emit({ name: 'approval.stance-withdrawn', subject, secretariatId, payload: { cycleId, planId, kind, seatId, because: 'by-its-seat' } });
      return allow();
    });
  }
}
