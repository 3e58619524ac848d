import { Inject, Injectable } from '@nestjs/common';
import { type Ids, allow, dateWithPrecision, system } from '@tequio/kernel';
import { IDS, Sql, TransactionRunner, type Tx } from '@tequio/platform/api';
import { type ExerciseStage, may, slugOf } from '@tequio/secretariat/domain';
import { type EntityLine, type SeatLine, readEntities, readSeats } from './country-files';
import { historicSectors, sectorsOfEverySecretariat, unnamedInstitutions, vacantSeatNote } from './historic-sectors';

const source = 'INAI, comunicado INAI/001/19 y páginas públicas del programa';
const asOf = '2018-12-31T00:00:00.000Z';

/**
 * The 32 entities, their stages, secretariats, sectors and seats as of December 2018. Loading again leaves alone what
 * is there: an entity that is known is not touched, however much has happened to it since.
 */
@Injectable()
export class LoadCountry {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @returns how many entities were new */
  async execute(dataFolder: string): Promise<number> {
    const known = new Set((await this.sql.many<{ code: string }>('SELECT code FROM entity')).map((entity) => entity.code));
    const missing = (await readEntities(dataFolder)).filter((line) => !known.has(line.entity));
    if (missing.length === 0) return 0;
    const seats = await readSeats(dataFolder);
    return this.transactions.run(system, 'country.loaded', async (tx) => {
      const allowed = may(tx.actor, 'secretariat.load-country', { secretariatId: null });
      if (!allowed.allowed) return allowed;
      for (const line of missing) await this.loadEntity(tx, line, seats.filter((seat) => seat.entity === line.entity));
      return allow(missing.length);
    });
  }

  private async loadEntity(tx: Tx, line: EntityLine, seats: readonly SeatLine[]): Promise<void> {
    const entityId = this.ids.next();
    await tx.query(`INSERT INTO entity (id, code, inegi, name, short_name, slug, time_zone) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
      entityId,
      line.entity,
      line.inegi,
      line.name,
      line.short_name,
      line.slug,
      line.timezone,
    ]);
    const stages = stagesOf(line);
    for (const { stage, day } of stages) await this.recordStage(tx, entityId, stage, day);
    tx.journal({
      chain: 'installation',
      action: 'entity.loaded',
      subject: { kind: 'entity', id: entityId },
      after: { code: line.entity, slug: line.slug, stages: stages.map(({ stage, day }) => ({ stage, day })), source },
    });
    if (line.secretariat === '1') await this.loadSecretariat(tx, entityId, line, seats);
  }

  private async recordStage(tx: Tx, entityId: string, stage: ExerciseStage, day: string): Promise<void> {
    const date = day === '' ? null : dateWithPrecision(day);
    await tx.query(
      `INSERT INTO exercise_stage_fact (id, entity_id, stage, occurred_on, precision, source, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [this.ids.next(), entityId, stage, date?.text ?? null, date?.precision ?? null, source, tx.now],
    );
  }

  private async loadSecretariat(tx: Tx, entityId: string, line: EntityLine, seats: readonly SeatLine[]): Promise<void> {
    const secretariatId = this.ids.next();
    await tx.query(
      `INSERT INTO secretariat (id, entity_id, name, time_zone, folio_prefix, valid_from, origin) VALUES ($1, $2, $3, $4, $5, $6, 'historic')`,
      [
        secretariatId,
        entityId,
        `Secretariado Técnico Local de ${line.short_name}`,
        line.timezone,
        line.entity.slice('MX-'.length),
        line.installed_on || null,
      ],
    );
    const codes = [...new Set([...sectorsOfEverySecretariat, ...seats.map((seat) => seat.sector)])];
    const sectorIds = new Map<string, string>();
    for (const code of codes) sectorIds.set(code, await this.loadSector(tx, secretariatId, code));
    let position = 0;
    for (const seat of seats) {
      const count = Number(seat.seats);
      const organisationId = unnamedInstitutions.has(seat.institution) ? null : await this.loadOrganisation(tx, entityId, line.slug, seat);
      for (let number = 1; number <= count; number += 1) {
        position += 1;
        const label = count === 1 ? seat.institution : `${seat.institution} ${number}`;
        await this.loadSeat(tx, { secretariatId, sectorId: sectorIds.get(seat.sector) ?? '', organisationId, label, position, note: seat.note });
      }
    }
    tx.journal({
      chain: secretariatId,
      action: 'secretariat.loaded',
      subject: { kind: 'secretariat', id: secretariatId },
      after: { entityId, installedOn: line.installed_on || null, sectors: codes, seats: position, source },
    });
  }

  private async loadSector(tx: Tx, secretariatId: string, code: string): Promise<string> {
    const sector = historicSectors[code];
    if (!sector) throw new Error(`seats.csv names a sector that nobody knows: "${code}"`);
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO sector (id, secretariat_id, code, label_es, label_en, role, required, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, secretariatId, code, sector.labelEs, sector.labelEn, sector.role, sector.required, sector.position],
    );
    return id;
  }

  private async loadOrganisation(tx: Tx, entityId: string, entitySlug: string, seat: SeatLine): Promise<string> {
    const id = this.ids.next();
    await tx.query(`INSERT INTO organisation (id, entity_id, name, short_name, kind, slug) VALUES ($1, $2, $3, $3, $4, $5)`, [
      id,
      entityId,
      seat.institution,
      historicSectors[seat.sector]?.organisationKind ?? 'other',
      `${entitySlug}-${slugOf(seat.institution)}`,
    ]);
    return id;
  }

  private async loadSeat(
    tx: Tx,
    seat: { secretariatId: string; sectorId: string; organisationId: string | null; label: string; position: number; note: string },
  ): Promise<void> {
    const isVacant = seat.note === vacantSeatNote;
    await tx.query(
      `INSERT INTO seat (id, secretariat_id, sector_id, organisation_id, label, position, recorded_vacant_at, vacancy_note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.ids.next(),
        seat.secretariatId,
        seat.sectorId,
        seat.organisationId,
        seat.label,
        seat.position,
        isVacant ? asOf : null,
        isVacant ? 'Consta como vacante en el registro de diciembre de 2018' : null,
      ],
    );
  }
}

/** What the table says of an entity, as dated facts. An empty date is a fact without a known day. */
function stagesOf(line: EntityLine): { readonly stage: ExerciseStage; readonly day: string }[] {
  return [
    ...(line.participates === '1' ? [{ stage: 'participating' as const, day: '' }] : []),
    ...(line.declared_on !== '' ? [{ stage: 'joint-declaration' as const, day: line.declared_on }] : []),
    ...(line.secretariat === '1' ? [{ stage: 'secretariat-installed' as const, day: line.installed_on }] : []),
    ...(line.renewing === '1' ? [{ stage: 'renewing' as const, day: '' }] : []),
  ];
}
