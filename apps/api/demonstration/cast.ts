import type { INestApplicationContext } from '@nestjs/common';
import { OpenAccount } from '@tequio/identity/api';
import { type AccountActor, system } from '@tequio/kernel';
import { type Member, RecordAppointment, RegisterOrganisation, SecretariatDirectory, type SecretariatFound } from '@tequio/secretariat/api';
import type { Time } from './time';
import { type OrganisationKey, type Person, type PersonKey, demonstrationPassword, organisations, people } from './people';

/** The people of the demonstration in their seats, and how they act. */
export class Cast {
  private constructor(
    readonly secretariat: SecretariatFound,
    private readonly members: ReadonlyMap<PersonKey, Member>,
  ) {}

  static async seat(app: INestApplicationContext, slug: string, time: Time): Promise<Cast> {
    const directory = app.get(SecretariatDirectory, { strict: false });
    const secretariat = await directory.secretariatOfSlug(slug);
    if (!secretariat) throw new Error(`The country has no secretariat in "${slug}"`);
    const organisationIds = new Map<OrganisationKey, string>();
    for (const [key, { name, kind }] of Object.entries(organisations) as [OrganisationKey, (typeof organisations)[OrganisationKey]][]) {
      const { id } = await app.get(RegisterOrganisation, { strict: false }).execute(system, { name, kind, entityId: secretariat.entityId });
      organisationIds.set(key, id);
    }
    const accountIds = new Map<PersonKey, string>();
    for (const person of people) accountIds.set(person.key, await this.appoint(app, secretariat, person, organisationIds, time));

    const members = new Map<PersonKey, Member>();
    const seated = await directory.membersOf(secretariat.id, time.now);
    for (const [key, accountId] of accountIds) {
      const member = seated.find((one) => one.accountId === accountId);
      if (member) members.set(key, member);
    }
    return new Cast(secretariat, members);
  }

  private static async appoint(
    app: INestApplicationContext,
    secretariat: SecretariatFound,
    person: Person,
    organisationIds: ReadonlyMap<OrganisationKey, string>,
    time: Time,
  ): Promise<string> {
    const { id } = await app.get(OpenAccount, { strict: false }).execute(system, {
      email: person.email,
      name: person.name,
      password: demonstrationPassword,
      fictional: true,
      isAdministrator: person.isAdministrator ?? false,
      isNationalObserver: person.isNationalObserver ?? false,
    });
    const organisationId = person.organisation ? (organisationIds.get(person.organisation) ?? null) : null;
    const appointing = app.get(RecordAppointment, { strict: false });
    if (person.seat) {
      const seats = await app.get(SecretariatDirectory, { strict: false }).seatsInForce(null, secretariat.id, time.now);
      const seat = seats.find((one) => one.label === person.seat);
      if (!seat) throw new Error(`No seat of ${secretariat.name} is called "${person.seat}"`);
      await appointing.toSeat(system, { accountId: id, seatId: seat.seatId, capacity: 'titular', organisationId });
    } else if (person.role) {
      await appointing.toRole(system, { accountId: id, secretariatId: secretariat.id, role: person.role, organisationId });
    }
    return id;
  }

  member(key: PersonKey): Member {
    const member = this.members.get(key);
    if (!member) throw new Error(`"${key}" has no seat and no role in the demonstration`);
    return member;
  }

  organisationOf(key: PersonKey): string {
    return this.member(key).organisationId ?? '';
  }

  as(key: PersonKey): AccountActor {
    const { accountId, role, organisationId, seatId, sectorCode, capacity } = this.member(key);
    return {
      kind: 'account',
      accountId,
      isAdministrator: false,
      isNationalObserver: false,
      memberships: [{ secretariatId: this.secretariat.id, role, organisationId, seatId, sectorCode, capacity }],
    };
  }
}
