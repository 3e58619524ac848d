import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, mayEndSeat } from '@tequio/secretariat/domain';
import { lockSeat } from '../persistence/seat-facts';

/** A seat that the secretariat no longer has; its past stays on record. */
@Injectable()
export class EndSeat {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, secretariatId: string, seatId: string, reason: string): Promise<void> {
    return this.transactions.run(actor, 'seat.ended', async (tx) => {
      const allowed = may(actor, 'secretariat.change-seats', { secretariatId });
      if (!allowed.allowed) return allowed;
      const seat = await lockSeat(tx, seatId);
      if (!seat || seat.secretariatId !== secretariatId) return refuseWith('not-found', 'secretariat.seat-not-found');
      const decision = mayEndSeat(seat, reason, tx.now);
      if (!decision.allowed) return decision;
      await tx.query('UPDATE seat SET valid_to = $2, ended_because = $3 WHERE id = $1', [seatId, tx.now, reason.trim()]);
      tx.journal({ chain: secretariatId, subject: { kind: 'seat', id: seatId }, before: { validTo: seat.validTo, label: seat.label }, after: { validTo: tx.now } });
      return allow();
    });
  }
}
