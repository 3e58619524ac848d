import type { Tx } from '@tequio/platform/api';
import type { PersonFacts, SeatFacts } from '@tequio/secretariat/domain';
import type { MemberRole } from '@tequio/kernel';
import { inForce } from './seats-in-force';

export interface LockedSeat extends SeatFacts {
  readonly id: string;
  readonly secretariatId: string;
  readonly label: string;
  readonly organisationId: string | null;
}

/** The seat with its two places, locked: until this change is over nobody else sits down or gets up. */
export async function lockSeat(tx: Tx, seatId: string): Promise<LockedSeat | null> {
  const [seat] = await tx.query<Omit<LockedSeat, 'hasTitular' | 'hasAlternate'>>(
    `SELECT id, secretariat_id AS "secretariatId", label, organisation_id AS "organisationId", valid_from AS "validFrom",
            valid_to AS "validTo", recorded_vacant_at AS "recordedVacantAt"
     FROM seat WHERE id = $1 FOR UPDATE`,
    [seatId],
  );
  if (!seat) return null;
  const taken = await tx.query<{ capacity: string }>(
    `SELECT capacity FROM appointment WHERE seat_id = $1 AND ${inForce('appointment', '$2::timestamptz')}`,
    [seatId, tx.now],
  );
  const capacities = taken.map((appointment) => appointment.capacity);
  return { ...seat, hasTitular: capacities.includes('titular'), hasAlternate: capacities.includes('alternate') };
}

/** What somebody already is in a secretariat; the account's row is locked, so that he does not become two things at once. */
export async function lockPerson(tx: Tx, secretariatId: string, accountId: string): Promise<PersonFacts> {
  const [account] = await tx.query<{ standsOutside: boolean }>(
    'SELECT is_administrator OR is_national_observer AS "standsOutside" FROM account WHERE id = $1 FOR NO KEY UPDATE',
    [accountId],
  );
  const held = await tx.query<{ role: MemberRole; seatId: string | null }>(
    `SELECT coalesce(appointment.role, sector.role) AS role, appointment.seat_id AS "seatId"
     FROM appointment LEFT JOIN seat ON seat.id = appointment.seat_id LEFT JOIN sector ON sector.id = seat.sector_id
     WHERE appointment.secretariat_id = $1 AND appointment.account_id = $2 AND ${inForce('appointment', '$3::timestamptz')}`,
    [secretariatId, accountId, tx.now],
  );
  return {
    holdsSeat: held.some((appointment) => appointment.seatId !== null),
    roles: held.map((appointment) => appointment.role),
    standsOutside: account?.standsOutside ?? false,
  };
}
