import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountActor, Membership } from '@tequio/kernel';
import { ActorStanding, type StandingSource, type Tx } from '@tequio/platform/api';
import { ActorSeats } from './actor-seats';

/** Asks again, inside a change, for the seats and roles with which its request came in: one statement. */
@Injectable()
export class StandingOfAccounts implements StandingSource, OnModuleInit {
  private statement: string | null = null;

  constructor(
    private readonly standing: ActorStanding,
    private readonly seats: ActorSeats,
  ) {}

  onModuleInit(): void {
    this.standing.provide(this);
  }

  async allStand(tx: Pick<Tx, 'query' | 'now'>, actors: readonly AccountActor[]): Promise<boolean> {
    // Who holds nothing has nothing to lose; what an administrator may, his commands ask of his own row
    const holding = actors.filter(({ memberships }) => memberships.length > 0);
    if (holding.length === 0) return true;
    const ids = [...new Set(holding.map(({ accountId }) => accountId))];
    const rows = await tx.query<{ accountId: string; memberships: readonly Membership[] }>((this.statement ??= this.composed()), [ids, tx.now]);
    const held = new Map(rows.map((row) => [row.accountId, row.memberships]));
    return holding.every(({ accountId, memberships }) => memberships.every((was) => held.get(accountId)?.some((is) => isSame(was, is)) ?? false));
  }

  private composed(): string {
    return `SELECT account.id AS "accountId", (${this.seats.heldMembershipsSql('account.id', '$2::timestamptz')}) AS memberships
            FROM unnest($1::uuid[]) AS asked (id) JOIN account ON account.id = asked.id WHERE account.disabled_at IS NULL`;
  }
}

function isSame(one: Membership, other: Membership): boolean {
  return (
    one.secretariatId === other.secretariatId &&
    one.role === other.role &&
    one.organisationId === other.organisationId &&
    one.seatId === other.seatId &&
    one.sectorCode === other.sectorCode &&
    one.capacity === other.capacity
  );
}
