import { Injectable } from '@nestjs/common';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, mayEndAppointment } from '@tequio/secretariat/domain';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { inForce } from '../persistence/seats-in-force';

/** Somebody leaves a seat or a role from now on; what he did stays his. */
@Injectable()
export class EndAppointment {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, secretariatId: string, appointmentId: string, reason: string | undefined): Promise<void> {
    return this.transactions.run(actor, 'appointment.ended', async (tx) => {
      const allowed = may(actor, 'secretariat.end-appointment', { secretariatId });
      if (!allowed.allowed) return allowed;
      // The secretariat first, so that two facilitators cannot end each other and leave nobody; who votes meanwhile only refers to it and need not wait
      await tx.query('SELECT id FROM secretariat WHERE id = $1 FOR NO KEY UPDATE', [secretariatId]);
      const appointment = await tx.lockForChange(AppointmentEntity, { id: appointmentId, secretariatId });
      if (!appointment) return refuseWith('not-found', 'secretariat.appointment-not-found');
      if (appointment.seatId !== null) await tx.query('SELECT id FROM seat WHERE id = $1 FOR UPDATE', [appointment.seatId]);
      const otherFacilitators = await tx.query(
        `SELECT id FROM appointment WHERE secretariat_id = $1 AND role = 'facilitator' AND id <> $2 AND ${inForce('appointment', '$3::timestamptz')}`,
        [secretariatId, appointmentId, tx.now],
      );
      const decision = mayEndAppointment({ ...appointment, otherFacilitators: otherFacilitators.length }, tx.now);
      if (!decision.allowed) return decision;
      await tx.query('UPDATE appointment SET valid_to = $2, ended_because = $3 WHERE id = $1', [appointmentId, tx.now, reason?.trim() || null]);
      const { accountId, seatId, role, capacity } = appointment;
      tx.journal({
        chain: secretariatId,
        subject: { kind: 'appointment', id: appointmentId },
        before: { validTo: null },
        after: { validTo: tx.now, accountId, seatId, role, capacity },
      });
      tx.emit({
        name: 'appointment.ended',
        subject: { kind: 'appointment', id: appointmentId },
        secretariatId,
        payload: { accountId, seatId, role, capacity },
      });
      return allow();
    });
  }
}
