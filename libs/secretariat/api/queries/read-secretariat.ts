import { Inject, Injectable } from '@nestjs/common';
import { InvitationDirectory } from '@tequio/identity/api';
import type { Actor, Clock, Decision, Language } from '@tequio/kernel';
import { CLOCK, RefusalTexts, Sql, notFound, orRefuse } from '@tequio/platform/api';
import { may, seatStateAt } from '@tequio/secretariat/domain';
import type {
  AppointedPerson,
  FormerSeat,
  MemberSeat,
  MemberSector,
  OpenMemberInvitation,
  PersonWithoutSeat,
  RuleInForce,
  SecretariatSheet,
} from '@tequio/secretariat/wire';
import { RoleGrant, SeatGrant } from '../membership-grants';
import { dayOf, nameOn } from '../persistence/names-of-their-time';
import { inForce } from '../persistence/seats-in-force';

interface SeatFound extends Omit<MemberSeat, 'state' | 'titular' | 'alternate'> {
  readonly sectorCode: string;
}

interface AppointmentFound extends AppointedPerson {
  readonly seatId: string | null;
  readonly role: PersonWithoutSeat['role'] | null;
  readonly capacity: 'titular' | 'alternate' | null;
}

const today = dayOf('$2::timestamptz', 'secretariat.time_zone');

type SecretariatFound = Pick<SecretariatSheet, 'id' | 'name' | 'entity' | 'timeZone' | 'folioPrefix' | 'origin'>;

/** The secretariat as its members see it: who sits where, since when, who is invited, which rules hold. */
@Injectable()
export class ReadSecretariat {
  constructor(
    private readonly sql: Sql,
    private readonly texts: RefusalTexts,
    private readonly invitations: InvitationDirectory,
    private readonly seatGrant: SeatGrant,
    private readonly roleGrant: RoleGrant,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, secretariatId: string, language: Language): Promise<SecretariatSheet> {
    orRefuse(may(actor, 'secretariat.read-members', { secretariatId }));
    const now = this.clock.now();
    const found = await this.sql.one<SecretariatFound>(
      `SELECT secretariat.id, secretariat.name, secretariat.time_zone AS "timeZone", folio_prefix AS "folioPrefix", origin,
              json_build_object('id', entity.id, 'name', entity.name, 'shortName', entity.short_name, 'slug', entity.slug) AS entity
       FROM secretariat JOIN entity ON entity.id = entity_id WHERE secretariat.id = $1`,
      [secretariatId],
    );
    if (!found) return notFound('secretariat.not-found');
    const appointments = await this.appointmentsOf(secretariatId, now);
    const can = {
      inviteMember: may(actor, 'secretariat.invite-member', { secretariatId }),
      inviteFacilitator: may(actor, 'secretariat.invite-facilitator', { secretariatId }),
      recordVacancy: may(actor, 'secretariat.record-vacancy', { secretariatId }),
      endAppointment: may(actor, 'secretariat.end-appointment', { secretariatId }),
      changeSeats: may(actor, 'secretariat.change-seats', { secretariatId }),
      changeOrganisation: may(actor, 'secretariat.change-organisation', { secretariatId: null }),
    } satisfies Record<keyof SecretariatSheet['can'], Decision>;
    return {
      ...found,
      sectors: await this.sectorsOf(secretariatId, appointments, now),
      formerSeats: await this.formerSeatsOf(secretariatId, now),
      people: appointments.flatMap(({ role, seatId: _seat, capacity: _capacity, ...person }) => (role === null ? [] : [{ ...person, role }])),
      rules: await this.rulesOf(secretariatId, now),
      invitations: can.inviteMember.allowed || can.inviteFacilitator.allowed ? await this.openInvitations(secretariatId, now, language) : [],
      can: this.texts.reasonsOf(can, language),
    };
  }

  private appointmentsOf(secretariatId: string, now: string): Promise<AppointmentFound[]> {
    return this.sql.many<AppointmentFound>(
      `SELECT appointment.id AS "appointmentId", account.id AS "accountId", account.name, account.fictional,
              appointment.organisation_id AS "organisationId", ${nameOn('appointment.organisation_id', today)} AS "organisationName",
              appointment.valid_from AS "validFrom", seat_id AS "seatId", role, capacity
       FROM appointment JOIN account ON account.id = account_id JOIN secretariat ON secretariat.id = secretariat_id
       WHERE secretariat_id = $1 AND ${inForce('appointment', '$2::timestamptz')}
       ORDER BY account.name COLLATE "es-MX-x-icu", appointment.id`,
      [secretariatId, now],
    );
  }

  private async sectorsOf(secretariatId: string, appointments: readonly AppointmentFound[], now: string): Promise<MemberSector[]> {
    const sectors = await this.sql.many<Omit<MemberSector, 'seats'>>(
      `SELECT id, code, json_build_object('es', label_es, 'en', label_en) AS label, role, required
       FROM sector WHERE secretariat_id = $1 AND ${inForce('sector', '$2::timestamptz')} ORDER BY position, code`,
      [secretariatId, now],
    );
    const seats = await this.sql.many<SeatFound>(
      `SELECT seat.id, made_in.code AS "sectorCode", label, organisation_id AS "organisationId", ${nameOn('organisation_id', today)} AS "organisationName",
              (SELECT json_build_object('name', name, 'until', valid_to, 'kind', succession_kind, 'source', succession_source) FROM organisation
               WHERE id = organisation_id AND succeeded_by_id IS NOT NULL AND (valid_to IS NULL OR valid_to COLLATE "C" <= ${today})) AS "before",
              seat.valid_from AS "validFrom", vacancy_note AS "vacancyNote", recorded_vacant_at AS "recordedVacantAt"
       FROM seat JOIN sector made_in ON made_in.id = sector_id JOIN secretariat ON secretariat.id = seat.secretariat_id
       WHERE seat.secretariat_id = $1 AND ${inForce('seat', '$2::timestamptz')} ORDER BY seat.position, seat.id`,
      [secretariatId, now],
    );
    return sectors.map((sector) => ({
      ...sector,
      seats: seats.filter((seat) => seat.sectorCode === sector.code).map((seat) => withPeople(seat, appointments, now)),
    }));
  }

  /** Under the names they had when they ended. */
  private formerSeatsOf(secretariatId: string, now: string): Promise<FormerSeat[]> {
    return this.sql.many<FormerSeat>(
      `SELECT seat.id, label, json_build_object('es', made_in.label_es, 'en', made_in.label_en) AS "sectorLabel",
              ${nameOn('organisation_id', dayOf('seat.valid_to', 'secretariat.time_zone'))} AS "organisationName",
              seat.valid_from AS "validFrom", seat.valid_to AS "validTo", seat.ended_because AS "endedBecause"
       FROM seat JOIN sector made_in ON made_in.id = sector_id JOIN secretariat ON secretariat.id = seat.secretariat_id
       WHERE seat.secretariat_id = $1 AND seat.valid_to <= $2 ORDER BY seat.valid_to DESC, seat.id`,
      [secretariatId, now],
    );
  }

  private rulesOf(secretariatId: string, now: string): Promise<RuleInForce[]> {
    return this.sql.many<RuleInForce>(
      `SELECT DISTINCT ON (code) code, value, source, secretariat_id IS NOT NULL AS "isOwn"
       FROM secretariat_rule WHERE (secretariat_id = $1 OR secretariat_id IS NULL) AND ${inForce('secretariat_rule', '$2::timestamptz')}
       ORDER BY code, secretariat_id NULLS LAST`,
      [secretariatId, now],
    );
  }

  private async openInvitations(secretariatId: string, now: string, language: Language): Promise<OpenMemberInvitation[]> {
    const open = await this.invitations.openOf(secretariatId, now);
    return Promise.all(
      open.map(async ({ id, email, expiresAt, grantKind, granted }) => {
        const grant = grantKind === 'seat' ? this.seatGrant : this.roleGrant;
        const text = await grant.describe((sql, params) => this.sql.many(sql, params), granted);
        return { id, email, expiresAt, grantText: text[language] };
      }),
    );
  }
}

function withPeople({ sectorCode: _sector, ...seat }: SeatFound, appointments: readonly AppointmentFound[], now: string): MemberSeat {
  const inPlace = (capacity: 'titular' | 'alternate'): AppointedPerson | null => {
    const appointed = appointments.find((appointment) => appointment.seatId === seat.id && appointment.capacity === capacity);
    if (!appointed) return null;
    const { seatId: _seat, role: _role, capacity: _capacity, ...person } = appointed;
    return person;
  };
  const titular = inPlace('titular');
  const alternate = inPlace('alternate');
  const facts = { validFrom: null, validTo: null, hasTitular: titular !== null, hasAlternate: alternate !== null, recordedVacantAt: seat.recordedVacantAt };
  return { ...seat, titular, alternate, state: seatStateAt(facts, now) };
}
