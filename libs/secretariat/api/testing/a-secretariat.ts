import { randomUUID } from 'node:crypto';
import { type TestAccount, anAccount } from '@tequio/identity/api/testing';
import type { AccountActor, MemberRole, Membership, SeatRole } from '@tequio/kernel';
import type { Sql } from '@tequio/platform/api';
import type { Capacity, RoleWithoutSeat } from '@tequio/secretariat/domain';

interface Place {
  readonly code: string;
  readonly inegi: string;
  readonly name: string;
  readonly slug: string;
  readonly folioPrefix: string;
  readonly timeZone: string;
}

export const durango: Place = { code: 'MX-DUR', inegi: '10', name: 'Durango', slug: 'durango', folioPrefix: 'DUR', timeZone: 'America/Monterrey' };
export const sinaloa: Place = { code: 'MX-SIN', inegi: '25', name: 'Sinaloa', slug: 'sinaloa', folioPrefix: 'SIN', timeZone: 'America/Mazatlan' };

export interface TestSeat {
  readonly seatId: string;
  readonly label: string;
  readonly sectorCode: string;
  readonly role: SeatRole;
  readonly organisationId: string;
}

/** A person of the secretariat, as rows and as the actor that the application makes of them. */
export interface TestMember extends TestAccount {
  readonly appointmentId: string;
  readonly seatId: string | null;
  readonly organisationId: string | null;
}

export interface TestSecretariat {
  readonly id: string;
  readonly entityId: string;
  readonly slug: string;
  readonly folioPrefix: string;
  readonly timeZone: string;
  readonly sectorIds: Readonly<Record<SeatRole, string>>;
  readonly seats: {
    readonly comptroller: TestSeat;
    readonly council: TestSeat;
    readonly firstOrganisation: TestSeat;
    readonly secondOrganisation: TestSeat;
    readonly guarantor: TestSeat;
  };
  /** An institution without a seat, for a third party of a commitment. */
  readonly universityId: string;
  readonly people: {
    readonly facilitator: TestMember;
    /** Titular of the comptroller's seat. */
    readonly official: TestMember;
    /** Alternate of the comptroller's seat. */
    readonly alternateOfficial: TestMember;
    /** Titular of the council's seat. */
    readonly secondOfficial: TestMember;
    readonly civilSociety: TestMember;
    readonly secondCivilSociety: TestMember;
    readonly guarantor: TestMember;
    readonly contributor: TestMember;
    readonly monitor: TestMember;
    /** The three that belong to no secretariat. */
    readonly nationalObserver: TestAccount;
    readonly administrator: TestAccount;
    readonly outsider: TestAccount;
  };
}

const since = '2018-01-01T00:00:00.000Z';

/**
 * A secretariat in which every role of the product is somebody: three sectors, five seats, nine people. Straight into
 * the tables, because other areas' tests are about other things. Call it again with another place for a second one.
 */
export async function aSecretariat(test: { readonly sql: Sql }, place: Place = durango): Promise<TestSecretariat> {
  const { sql } = test;
  const id = randomUUID();
  const entityId = randomUUID();
  await sql.many(`INSERT INTO entity (id, code, inegi, name, short_name, slug, time_zone) VALUES ($1, $2, $3, $4, $4, $5, $6)`, [
    entityId,
    place.code,
    place.inegi,
    place.name,
    place.slug,
    place.timeZone,
  ]);
  await sql.many(
    `INSERT INTO secretariat (id, entity_id, name, time_zone, folio_prefix, valid_from, origin) VALUES ($1, $2, $3, $4, $5, '2015-04-10', 'work')`,
    [id, entityId, `Secretariado Técnico Local de ${place.name}`, place.timeZone, place.folioPrefix],
  );
  const sectorIds = {
    'civil-society': await aSector(sql, id, 'sociedad-civil', 'Sociedad civil', 'Civil society', 'civil-society', 1),
    official: await aSector(sql, id, 'autoridad', 'Autoridades', 'Authorities', 'official', 2),
    guarantor: await aSector(sql, id, 'garante', 'Autoridad garante', 'Guarantor authority', 'guarantor', 3),
  };
  const organisation = (name: string, kind: string) => anOrganisation(sql, entityId, place.slug, name, kind);
  const seat = async (label: string, role: SeatRole, sectorCode: string, kind: string, position: number): Promise<TestSeat> => {
    const organisationId = await organisation(label, kind);
    const seatId = randomUUID();
    await sql.many(`INSERT INTO seat (id, secretariat_id, sector_id, organisation_id, label, position) VALUES ($1, $2, $3, $4, $5, $6)`, [
      seatId,
      id,
      sectorIds[role],
      organisationId,
      label,
      position,
    ]);
    return { seatId, label, sectorCode, role, organisationId };
  };
  const seats = {
    firstOrganisation: await seat('Colectivo Aire Limpio', 'civil-society', 'sociedad-civil', 'civil-society', 1),
    secondOrganisation: await seat('Vecinas de la Ribera', 'civil-society', 'sociedad-civil', 'civil-society', 2),
    comptroller: await seat('Contraloría del Estado', 'official', 'autoridad', 'authority', 3),
    council: await seat('Ayuntamiento', 'official', 'autoridad', 'authority', 4),
    guarantor: await seat('Instituto de Acceso a la Información', 'guarantor', 'garante', 'guarantor', 5),
  };
  const seated = (name: string, held: TestSeat, capacity: Capacity = 'titular') => aMember(test, id, name, held.role, held, capacity);
  const without = (name: string, role: RoleWithoutSeat) => aMember(test, id, name, role, null, null);
  return {
    id,
    entityId,
    slug: place.slug,
    folioPrefix: place.folioPrefix,
    timeZone: place.timeZone,
    sectorIds,
    seats,
    universityId: await organisation('Universidad', 'academia'),
    people: {
      facilitator: await without('Fabiola Facilita', 'facilitator'),
      official: await seated('Óscar Oficial', seats.comptroller),
      alternateOfficial: await seated('Alma Suplente', seats.comptroller, 'alternate'),
      secondOfficial: await seated('Araceli Ayuntamiento', seats.council),
      civilSociety: await seated('Camila Colectivo', seats.firstOrganisation),
      secondCivilSociety: await seated('Valentín Vecino', seats.secondOrganisation),
      guarantor: await seated('Graciela Garante', seats.guarantor),
      contributor: await without('Adán Aportante', 'contributor'),
      monitor: await without('Mónica Monitora', 'monitor'),
      nationalObserver: await anAccount(test, { name: 'Nadia Nacional', isNationalObserver: true }),
      administrator: await anAccount(test, { name: 'Adela Administra', isAdministrator: true }),
      outsider: await anAccount(test, { name: 'Ernesto Externo' }),
    },
  };
}

async function aSector(sql: Sql, secretariatId: string, code: string, es: string, en: string, role: SeatRole, position: number): Promise<string> {
  const id = randomUUID();
  await sql.many(
    `INSERT INTO sector (id, secretariat_id, code, label_es, label_en, role, required, position) VALUES ($1, $2, $3, $4, $5, $6, true, $7)`,
    [id, secretariatId, code, es, en, role, position],
  );
  return id;
}

async function anOrganisation(sql: Sql, entityId: string, slug: string, name: string, kind: string): Promise<string> {
  const id = randomUUID();
  await sql.many(`INSERT INTO organisation (id, entity_id, name, short_name, kind, slug) VALUES ($1, $2, $3, $3, $4, $5)`, [
    id,
    entityId,
    name,
    kind,
    `${slug}-${id}`,
  ]);
  return id;
}

async function aMember(
  test: { readonly sql: Sql },
  secretariatId: string,
  name: string,
  role: MemberRole,
  seat: TestSeat | null,
  capacity: Capacity | null,
): Promise<TestMember> {
  const account = await anAccount(test, { name });
  const appointmentId = randomUUID();
  const organisationId = seat?.organisationId ?? null;
  await test.sql.many(
    `INSERT INTO appointment (id, secretariat_id, account_id, seat_id, role, capacity, organisation_id, valid_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [appointmentId, secretariatId, account.accountId, seat?.seatId ?? null, seat ? null : role, capacity, organisationId, since],
  );
  const membership: Membership = {
    secretariatId,
    role,
    organisationId,
    seatId: seat?.seatId ?? null,
    sectorCode: seat?.sectorCode ?? null,
    capacity,
  };
  const actor: AccountActor = { ...account.actor, memberships: [membership] };
  return { ...account, actor, appointmentId, seatId: seat?.seatId ?? null, organisationId };
}
