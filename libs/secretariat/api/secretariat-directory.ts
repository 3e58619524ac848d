import { Injectable } from '@nestjs/common';
import type { LocalDate, MemberRole, SeatRole } from '@tequio/kernel';
import { Sql, type Tx, notFound } from '@tequio/platform/api';
import type { SecretariatRuleCode, SecretariatRules } from '@tequio/secretariat/domain';
import { daysOff } from './persistence/days-off';
import { inForce, seatsInForceSql } from './persistence/seats-in-force';

export interface SecretariatFound {
  readonly id: string;
  readonly entityId: string;
  readonly entitySlug: string;
  readonly entityShortName: string;
  readonly name: string;
  readonly timeZone: string;
  readonly folioPrefix: string;
  readonly origin: 'work' | 'historic';
}

export interface SectorInForce {
  readonly code: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly role: SeatRole;
  readonly required: boolean;
}

export interface SeatInForce {
  readonly seatId: string;
  readonly label: string;
  readonly sectorCode: string;
  readonly sectorLabel: { readonly es: string; readonly en: string };
  readonly role: SeatRole;
  readonly required: boolean;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  /** Nobody sits there and it is recorded so; a seat that is merely empty is not vacant. */
  readonly vacant: boolean;
  readonly titularAccountId: string | null;
  readonly alternateAccountId: string | null;
}

export interface OrganisationName {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly sectorCode: string | null;
  readonly seatId: string | null;
  readonly capacity: 'titular' | 'alternate' | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

export interface Agenda {
  readonly code: string;
  readonly es: string;
  readonly en: string;
}

const secretariatSql = `
  SELECT secretariat.id, entity_id AS "entityId", entity.slug AS "entitySlug", entity.short_name AS "entityShortName",
         secretariat.name, secretariat.time_zone AS "timeZone", folio_prefix AS "folioPrefix", origin
  FROM secretariat JOIN entity ON entity.id = entity_id`;

/** The only door of other areas to secretariats, their seats and their rules. `tx` null reads outside a change. */
@Injectable()
export class SecretariatDirectory {
  constructor(private readonly sql: Sql) {}

  secretariatOfSlug(slug: string): Promise<SecretariatFound | null> {
    return this.sql.one<SecretariatFound>(`${secretariatSql} WHERE entity.slug = $1 AND secretariat.valid_to IS NULL`, [slug]);
  }

  async requireSecretariat(id: string, tx: Tx | null = null): Promise<SecretariatFound> {
    const [found] = await this.many<SecretariatFound>(tx, `${secretariatSql} WHERE secretariat.id = $1`, [id]);
    return found ?? notFound('secretariat.not-found');
  }

  /** The secretariat's own rule at that moment, else the common one. */
  async rule<Code extends SecretariatRuleCode>(secretariatId: string, code: Code, at: string, tx: Tx | null = null): Promise<SecretariatRules[Code]> {
    const [found] = await this.many<{ value: SecretariatRules[Code] }>(
      tx,
      `SELECT value FROM secretariat_rule
       WHERE code = $2 AND (secretariat_id = $1 OR secretariat_id IS NULL) AND ${inForce('secretariat_rule', '$3::timestamptz')}
       ORDER BY secretariat_id NULLS LAST LIMIT 1`,
      [secretariatId, code, at],
    );
    if (!found) throw new Error(`There is no rule "${code}" in force at ${at}, not even a common one`);
    return found.value;
  }

  sectorsInForce(tx: Tx | null, secretariatId: string, at: string): Promise<SectorInForce[]> {
    return this.many<SectorInForce>(
      tx,
      `SELECT code, json_build_object('es', label_es, 'en', label_en) AS label, role, required
       FROM sector WHERE secretariat_id = $1 AND ${inForce('sector', '$2::timestamptz')} ORDER BY position, code`,
      [secretariatId, at],
    );
  }

  seatsInForce(tx: Tx | null, secretariatId: string, at: string): Promise<SeatInForce[]> {
    return this.many<SeatInForce>(tx, seatsInForceSql, [secretariatId, at]);
  }

  /** Until this change is over nobody is appointed, nobody leaves and no seat is recorded vacant. */
  async lockSeats(tx: Tx, secretariatId: string): Promise<void> {
    await tx.query('SELECT id FROM seat WHERE secretariat_id = $1 ORDER BY id FOR SHARE', [secretariatId]);
  }

  /** Those that hold a seat or have somebody here, and those of its entity. */
  organisationsOf(secretariatId: string, tx: Tx | null = null): Promise<OrganisationName[]> {
    return this.many<OrganisationName>(
      tx,
      `SELECT id, name, short_name AS "shortName", kind FROM organisation
       WHERE id IN (SELECT organisation_id FROM seat WHERE secretariat_id = $1
                    UNION SELECT organisation_id FROM appointment WHERE secretariat_id = $1)
          OR entity_id = (SELECT entity_id FROM secretariat WHERE id = $1)
       ORDER BY name COLLATE "es-MX-x-icu", id`,
      [secretariatId],
    );
  }

  async organisationNames(ids: readonly string[], tx: Tx | null = null): Promise<ReadonlyMap<string, OrganisationName>> {
    const found = await this.many<OrganisationName>(
      tx,
      `SELECT id, name, short_name AS "shortName", kind FROM organisation WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }

  /** Everybody who is something here now, for members to mention, to ask and to name as responsible. */
  membersOf(secretariatId: string, at: string, tx: Tx | null = null): Promise<Member[]> {
    return this.many<Member>(
      tx,
      `SELECT appointment.account_id AS "accountId", account.name, coalesce(appointment.role, sector.role) AS role,
              sector.code AS "sectorCode", appointment.seat_id AS "seatId", appointment.capacity,
              coalesce(appointment.organisation_id, seat.organisation_id) AS "organisationId", organisation.name AS "organisationName"
       FROM appointment
       JOIN account ON account.id = appointment.account_id
       LEFT JOIN seat ON seat.id = appointment.seat_id
       LEFT JOIN sector ON sector.id = seat.sector_id
       LEFT JOIN organisation ON organisation.id = coalesce(appointment.organisation_id, seat.organisation_id)
       WHERE appointment.secretariat_id = $1 AND ${inForce('appointment', '$2::timestamptz')}
         AND (seat.id IS NULL OR ${inForce('seat', '$2::timestamptz')})
       ORDER BY account.name COLLATE "es-MX-x-icu", appointment.id`,
      [secretariatId, at],
    );
  }

  /** Days from one to another that are no business days of this secretariat, for the kernel's `addBusinessDays`. */
  async holidaysOf(secretariatId: string, from: LocalDate, to: LocalDate, tx: Tx | null = null): Promise<ReadonlySet<LocalDate>> {
    const days = await daysOff((text, params) => this.many(tx, text, params), secretariatId, from, to);
    return new Set(days.map((day) => day.onDate));
  }

  agendas(tx: Tx | null = null): Promise<Agenda[]> {
    return this.many<Agenda>(tx, 'SELECT code, label_es AS es, label_en AS en FROM agenda ORDER BY position', []);
  }

  private many<R extends object>(tx: Tx | null, text: string, params: readonly unknown[]): Promise<R[]> {
    return tx === null ? this.sql.many<R>(text, params) : tx.query<R>(text, params);
  }
}
