import { dayOf, nameOn } from './names-of-their-time';

/** Validity as the kernel's `isInForce`, in SQL: from inclusive, to exclusive, null open. */
export function inForce(alias: string, at: string): string {
  return `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= ${at}) AND (${alias}.valid_to IS NULL OR ${at} < ${alias}.valid_to)`;
}

/** The label of a sector may have changed since the seat was made: the seat belongs to the sector, not to its label. */
export function sectorOfSeat(alias: string, at: string): string {
  return `
  JOIN sector made_in ON made_in.id = seat.sector_id
  JOIN sector ${alias} ON ${alias}.secretariat_id = made_in.secretariat_id AND ${alias}.code = made_in.code AND ${inForce(alias, at)}`;
}

const held = 'coalesce(seat.organisation_id, titular.organisation_id, alternate.organisation_id)';

/** The seats of a secretariat with who sits in them, under the names of that moment. Parameters: `$1` the secretariat, `$2` the moment. */
export const seatsInForceSql = `
  SELECT seat.id AS "seatId", seat.label, sector.code AS "sectorCode",
         json_build_object('es', sector.label_es, 'en', sector.label_en) AS "sectorLabel",
         sector.role, sector.required,
         ${held} AS "organisationId", ${nameOn(held, dayOf('$2::timestamptz', 'secretariat.time_zone'))} AS "organisationName",
         seat.recorded_vacant_at IS NOT NULL AND titular.id IS NULL AND alternate.id IS NULL AS vacant,
         titular.account_id AS "titularAccountId", alternate.account_id AS "alternateAccountId"
  FROM seat
  JOIN secretariat ON secretariat.id = seat.secretariat_id
  ${sectorOfSeat('sector', '$2::timestamptz')}
  LEFT JOIN appointment titular ON titular.seat_id = seat.id AND titular.capacity = 'titular' AND ${inForce('titular', '$2::timestamptz')}
  LEFT JOIN appointment alternate ON alternate.seat_id = seat.id AND alternate.capacity = 'alternate' AND ${inForce('alternate', '$2::timestamptz')}
  WHERE seat.secretariat_id = $1 AND ${inForce('seat', '$2::timestamptz')}
  ORDER BY sector.position, seat.position, seat.id`;
