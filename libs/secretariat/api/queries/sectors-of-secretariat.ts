import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, type Language, localDateOf } from '@tequio/kernel';
import { CLOCK, RefusalTexts, Sql, orRefuse } from '@tequio/platform/api';
import { may } from '@tequio/secretariat/domain';
import type { SectorOnRecord, SectorsOfSecretariat } from '@tequio/secretariat/wire';
import { inForce } from '../persistence/seats-in-force';
import { SecretariatDirectory } from '../secretariat-directory';

/** The sectors of a secretariat as they are, were and will be called. */
@Injectable()
export class SectorsOfSecretariatQuery {
  constructor(
    private readonly sql: Sql,
    private readonly directory: SecretariatDirectory,
    private readonly texts: RefusalTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, secretariatId: string, language: Language): Promise<SectorsOfSecretariat> {
    orRefuse(may(actor, 'secretariat.read-members', { secretariatId }));
    const { id, name, entitySlug, entityShortName, timeZone } = await this.directory.requireSecretariat(secretariatId);
    const now = this.clock.now();
    const sectors = await this.sql.many<SectorOnRecord>(
      `SELECT sector.id, sector.code, json_build_object('es', sector.label_es, 'en', sector.label_en) AS label, sector.role, sector.required,
              sector.reason, sector.ended_because AS "endedBecause", sector.valid_from AS "validFrom", sector.valid_to AS "validTo",
              (SELECT count(*) FROM seat JOIN sector made_in ON made_in.id = seat.sector_id
               WHERE made_in.secretariat_id = $1 AND made_in.code = sector.code AND ${inForce('seat', '$2::timestamptz')}) AS seats,
              CASE WHEN sector.valid_to <= $2 THEN 'past' WHEN sector.valid_from > $2 THEN 'foreseen' ELSE 'current' END AS state
       FROM sector WHERE sector.secretariat_id = $1
       ORDER BY sector.position, sector.code, sector.valid_from DESC NULLS LAST`,
      [id, now],
    );
    return {
      secretariat: { id, name, entitySlug, entityShortName, timeZone },
      today: localDateOf(now, timeZone),
      sectors,
      can: this.texts.reasonsOf({ changeSectors: may(actor, 'secretariat.change-sectors', { secretariatId: id }) }, language),
    };
  }
}
