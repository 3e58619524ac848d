import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type DateWithPrecision, dateWithPrecision } from '@tequio/kernel';
import { CLOCK, Sql, notFound } from '@tequio/platform/api';
import { inOrderOfStages, seatStateAt } from '@tequio/secretariat/domain';
import type { EntitySheet, PublicSeat, PublicSecretariat, PublicSector, StageFactWire } from '@tequio/secretariat/wire';
import { dayOf, nameOn } from '../persistence/names-of-their-time';
import { inForce } from '../persistence/seats-in-force';

interface EntityFound extends Omit<EntitySheet, 'stages' | 'secretariat'> {
  readonly stages: readonly (Omit<StageFactWire, 'occurredOn'> & { readonly occurredOn: string | null })[];
  readonly secretariat: Omit<PublicSecretariat, 'sectors'> | null;
}

interface SeatFound extends Omit<PublicSeat, 'state'> {
  readonly sectorCode: string;
  readonly hasTitular: boolean;
  readonly hasAlternate: boolean;
  readonly recordedVacantAt: string | null;
}

/** What anybody may read of an entity: facts with their sources, and institutions; names only of those who chose it. */
@Injectable()
export class ReadEntity {
  constructor(
    private readonly sql: Sql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(slug: string): Promise<EntitySheet> {
    const found = await this.sql.one<EntityFound>(
      `SELECT entity.id, code, entity.name, short_name AS "shortName", slug, entity.time_zone AS "timeZone",
              (SELECT coalesce(json_agg(json_build_object('id', fact.id, 'stage', stage, 'occurredOn', occurred_on, 'source', source,
                 'documentUrl', CASE WHEN document_file_id IS NULL THEN document_url
                   ELSE '/api/v1/entities/' || slug || '/stage-facts/' || fact.id || '/document' END)), '[]') FROM exercise_stage_fact fact WHERE fact.entity_id = entity.id) AS stages,
              CASE WHEN secretariat.id IS NULL THEN NULL ELSE json_build_object('id', secretariat.id, 'name', secretariat.name,
                'validFrom', secretariat.valid_from, 'origin', secretariat.origin) END AS secretariat
       FROM entity LEFT JOIN secretariat ON secretariat.entity_id = entity.id AND secretariat.valid_to IS NULL
       WHERE slug = $1`,
      [slug],
    );
    if (!found) return notFound('secretariat.entity-not-found');
    const stages = inOrderOfStages(found.stages.map((fact) => ({ ...fact, occurredOn: asDate(fact.occurredOn) })));
    const secretariat = found.secretariat && { ...found.secretariat, sectors: await this.sectorsOf(found.secretariat.id) };
    return { ...found, stages, secretariat };
  }

  private async sectorsOf(secretariatId: string): Promise<PublicSector[]> {
    const now = this.clock.now();
    const sectors = await this.sql.many<Omit<PublicSector, 'seats'>>(
      `SELECT code, json_build_object('es', label_es, 'en', label_en) AS label, role, required
       FROM sector WHERE secretariat_id = $1 AND ${inForce('sector', '$2::timestamptz')} ORDER BY position, code`,
      [secretariatId, now],
    );
    const seats = await this.sql.many<SeatFound>(
      `SELECT seat.id, seat.label, sector.code AS "sectorCode",
              ${nameOn('coalesce(seat.organisation_id, titular.organisation_id)', dayOf('$2::timestamptz', 'secretariat.time_zone'))} AS "organisationName",
              seat.recorded_vacant_at AS "recordedVacantAt", titular.id IS NOT NULL AS "hasTitular", alternate.id IS NOT NULL AS "hasAlternate",
              CASE WHEN account.shows_name_publicly THEN account.name END AS "titularName",
              coalesce(account.fictional, false) AS "titularIsFictional"
       FROM seat
       JOIN secretariat ON secretariat.id = seat.secretariat_id
       JOIN sector ON sector.id = seat.sector_id
       LEFT JOIN appointment titular ON titular.seat_id = seat.id AND titular.capacity = 'titular' AND ${inForce('titular', '$2::timestamptz')}
       LEFT JOIN appointment alternate ON alternate.seat_id = seat.id AND alternate.capacity = 'alternate' AND ${inForce('alternate', '$2::timestamptz')}
       LEFT JOIN account ON account.id = titular.account_id
       WHERE seat.secretariat_id = $1 AND ${inForce('seat', '$2::timestamptz')}
       ORDER BY seat.position, seat.id`,
      [secretariatId, now],
    );
    return sectors.map((sector) => ({
      ...sector,
      seats: seats
        .filter((seat) => seat.sectorCode === sector.code)
        .map(({ sectorCode: _sector, hasTitular, hasAlternate, recordedVacantAt, ...seat }) => ({
          ...seat,
          state: seatStateAt({ validFrom: null, validTo: null, hasTitular, hasAlternate, recordedVacantAt }, now),
        })),
    }));
  }
}

function asDate(text: string | null): DateWithPrecision | null {
  return text === null ? null : dateWithPrecision(text);
}
