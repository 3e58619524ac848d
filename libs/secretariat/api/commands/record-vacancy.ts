import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, mayRecordVacant } from '@tequio/secretariat/domain';
import { lockSeat } from '../persistence/seat-facts';

/** Says that nobody sits there and why, so that the secretariat can go on without pretending. */
@Injectable()
export class RecordVacancy {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, secretariatId: string, seatId: string, note: string): Promise<void> {
    return this.transactions.run(actor, 'seat.vacancy-recorded', async (tx) => {
      const allowed = may(actor, 'secretariat.record-vacancy', { secretariatId });
      if (!allowed.allowed) return allowed;
      const seat = await lockSeat(tx, seatId);
      if (!seat || seat.secretariatId !== secretariatId) return refuseWith('not-found', 'secretariat.seat-not-found');
      const decision = mayRecordVacant(seat, note, tx.now);
      if (!decision.allowed) return decision;
      await tx.query('UPDATE seat SET recorded_vacant_at = $2, vacancy_note = $3 WHERE id = $1', [seatId, tx.now, note.trim()]);
      tx.journal({ chain: secretariatId, subject: { kind: 'seat', id: seatId }, after: { recordedVacantAt: tx.now } });
      tx.emit({ name: 'seat.vacancy-recorded', subject: { kind: 'seat', id: seatId }, secretariatId, payload: {} });
      return allow();
    });
  }
}
