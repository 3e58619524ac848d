import { Injectable } from '@nestjs/common';
import type { Actor } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/secretariat/domain';
import { Appointing, type RoleAppointment, type SeatAppointment } from '../appointing';

/** By the installation only, for the people of the demonstration; everybody else accepts an invitation. */
@Injectable()
export class RecordAppointment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly appointing: Appointing,
  ) {}

  toSeat(actor: Actor, appointment: SeatAppointment): Promise<void> {
    return this.transactions.run(actor, 'appointment.begun', async (tx) => {
      const allowed = may(actor, 'secretariat.appoint', { secretariatId: null });
      return allowed.allowed ? this.appointing.toSeat(tx, appointment) : allowed;
    });
  }

  toRole(actor: Actor, appointment: RoleAppointment): Promise<void> {
    return this.transactions.run(actor, 'appointment.begun', async (tx) => {
      const allowed = may(actor, 'secretariat.appoint', { secretariatId: appointment.secretariatId });
      return allowed.allowed ? this.appointing.toRole(tx, appointment) : allowed;
    });
  }
}
