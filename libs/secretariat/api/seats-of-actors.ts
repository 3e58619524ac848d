import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActorSeats, type SeatsSource } from '@tequio/identity/api';
import { inForce } from './persistence/seats-in-force';

const memberships = `
  SELECT coalesce(json_agg(json_build_object(
           'secretariatId', held.secretariat_id, 'role', coalesce(held.role, held_sector.role),
           'organisationId', coalesce(held.organisation_id, held_seat.organisation_id), 'seatId', held.seat_id,
           'sectorCode', held_sector.code, 'capacity', held.capacity)), '[]'::json)`;

/** Tells identity what somebody is where, as a part of its own statement. */
@Injectable()
export class SeatsOfActors implements SeatsSource, OnModuleInit {
  constructor(private readonly seats: ActorSeats) {}

  onModuleInit(): void {
    this.seats.provide(this);
  }

  membershipsSql(account: string, at: string): string {
    return `${memberships} ${this.heldNow(account, at)}`;
  }

  heldMembershipsSql(account: string, at: string): string {
    const ofAccount = `SELECT * FROM appointment one WHERE one.account_id = ${account} AND ${inForce('one', at)}`;
    // Only a seat is held: two facilitators who send each other away would wait for one another, and a role votes on nothing
    return `${memberships} ${this.heldNow(account, at, '', `(SELECT * FROM (${ofAccount} AND one.seat_id IS NOT NULL FOR SHARE) seats UNION ALL ${ofAccount} AND one.seat_id IS NULL)`)}`;
  }

  namedMembershipsSql(account: string, at: string): string {
    return `
      SELECT coalesce(json_agg(json_build_object(
               'secretariatId', held.secretariat_id, 'secretariatName', held_secretariat.name, 'entitySlug', held_entity.slug,
               'role', coalesce(held.role, held_sector.role), 'seatId', held.seat_id, 'sectorCode', held_sector.code,
               'organisationId', held_organisation.id, 'organisationName', held_organisation.name, 'capacity', held.capacity)
             ORDER BY held_entity.slug, held.id), '[]'::json)
      ${this.heldNow(account, at, `
        JOIN secretariat held_secretariat ON held_secretariat.id = held.secretariat_id
        JOIN entity held_entity ON held_entity.id = held_secretariat.entity_id
        LEFT JOIN organisation held_organisation ON held_organisation.id = coalesce(held.organisation_id, held_seat.organisation_id)`)}`;
  }

  /** Nothing for those who stand outside, whatever they held before they were made administrator or observer (product §1). */
  private heldNow(account: string, at: string, joins = '', appointments = 'appointment'): string {
    return `
      FROM ${appointments} held
      JOIN account holder ON holder.id = held.account_id AND NOT holder.is_administrator AND NOT holder.is_national_observer
      LEFT JOIN seat held_seat ON held_seat.id = held.seat_id
      LEFT JOIN sector held_sector ON held_sector.id = held_seat.sector_id
      ${joins}
      WHERE held.account_id = ${account} AND ${inForce('held', at)} AND (held_seat.id IS NULL OR ${inForce('held_seat', at)})`;
  }
}
