import { Inject, Injectable } from '@nestjs/common';
import { type Decision, type Ids, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, type Tx } from '@tequio/platform/api';
import { type Capacity, type RoleWithoutSeat, mayHoldRole, mayHoldSeat, mayTakeSeat } from '@tequio/secretariat/domain';
import { lockPerson, lockSeat } from './persistence/seat-facts';

export interface SeatAppointment {
  readonly accountId: string;
  readonly seatId: string;
  readonly capacity: Capacity;
  readonly organisationId: string | null;
}

export interface RoleAppointment {
  readonly accountId: string;
  readonly secretariatId: string;
  readonly role: RoleWithoutSeat;
  readonly organisationId: string | null;
}

const insert = `
  INSERT INTO appointment (id, secretariat_id, account_id, seat_id, role, capacity, organisation_id, valid_from)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** How somebody sits down, by whatever door he came: the same rules, in the caller's transaction. */
@Injectable()
export class Appointing {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  async toSeat(tx: Tx, { accountId, seatId, capacity, organisationId }: SeatAppointment): Promise<Decision> {
    const seat = await lockSeat(tx, seatId);
    if (!seat) return refuseWith('not-found', 'secretariat.seat-not-found');
    const person = await lockPerson(tx, seat.secretariatId, accountId);
    const decision = decide(reasonsAgainst(mayTakeSeat(seat, capacity, tx.now), mayHoldSeat(person)), undefined);
    if (!decision.allowed) return decision;
    const id = this.ids.next();
    const forOrganisation = seat.organisationId ?? organisationId;
    await tx.query(insert, [id, seat.secretariatId, accountId, seatId, null, capacity, forOrganisation, tx.now]);
    // A vacancy is over when somebody sits down; that it was there stays in the journal
    await tx.query('UPDATE seat SET recorded_vacant_at = NULL, vacancy_note = NULL WHERE id = $1 AND recorded_vacant_at IS NOT NULL', [seatId]);
    tx.journal({
      chain: seat.secretariatId,
      action: 'appointment.begun',
      subject: { kind: 'appointment', id },
      after: { accountId, seatId, capacity, organisationId: forOrganisation },
    });
    tx.emit({
      name: 'appointment.begun',
      subject: { kind: 'appointment', id },
      secretariatId: seat.secretariatId,
      payload: { accountId, seatId, capacity },
    });
    return allow();
  }

  async toRole(tx: Tx, { accountId, secretariatId, role, organisationId }: RoleAppointment): Promise<Decision> {
    const person = await lockPerson(tx, secretariatId, accountId);
    const decision = mayHoldRole(person, role);
    if (!decision.allowed) return decision;
    const id = this.ids.next();
    await tx.query(insert, [id, secretariatId, accountId, null, role, null, organisationId, tx.now]);
    // A secretariat known only from the record of 2018 is at work from the day somebody runs it
    if (role === 'facilitator') await tx.query(`UPDATE secretariat SET origin = 'work' WHERE id = $1 AND origin = 'historic'`, [secretariatId]);
    tx.journal({
      chain: secretariatId,
      action: 'appointment.begun',
      subject: { kind: 'appointment', id },
      after: { accountId, role, organisationId },
    });
    tx.emit({ name: 'appointment.begun', subject: { kind: 'appointment', id }, secretariatId, payload: { accountId, role } });
    return allow();
  }
}
