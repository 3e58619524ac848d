/** Validity as the kernel's `isInForce`, in SQL: from inclusive, to exclusive, null open. */
export function inForce(alias: string, at: string): string {
  return `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= ${at}) AND (${alias}.valid_to IS NULL OR ${at} < ${alias}.valid_to)`;
}

/** The seats of a secretariat with who sits in them. Parameters: `$1` the secretariat, `$2` the moment. */
export const seatsInForceSql = `
  SELECT seat.id AS "seatId", seat.label, sector.code AS "sectorCode",
         json_build_object('es', sector.label_es, 'en', sector.label_en) AS "sectorLabel",
         sector.role, sector.required,
         coalesce(seat.organisation_id, titular.organisation_id, alternate.organisation_id) AS "organisationId",
         organisation.name AS "organisationName",
         seat.recorded_vacant_at IS NOT NULL AND titular.id IS NULL AND alternate.id IS NULL AS vacant,
         titular.account_id AS "titularAccountId", alternate.account_id AS "alternateAccountId"
  FROM seat
  JOIN sector ON sector.id = seat.sector_id AND ${inForce('sector', '$2::timestamptz')}
  LEFT JOIN appointment titular ON titular.seat_id = seat.id AND titular.capacity = 'titular' AND ${inForce('titular', '$2::timestamptz')}
  LEFT JOIN appointment alternate ON alternate.seat_id = seat.id AND alternate.capacity = 'alternate' AND ${inForce('alternate', '$2::timestamptz')}
  LEFT JOIN organisation ON organisation.id = coalesce(seat.organisation_id, titular.organisation_id, alternate.organisation_id)
  WHERE seat.secretariat_id = $1 AND ${inForce('seat', '$2::timestamptz')}
  ORDER BY sector.position, seat.position, seat.id`;
