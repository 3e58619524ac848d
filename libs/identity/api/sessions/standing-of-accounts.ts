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

  async stillStands(tx: Pick<Tx, 'query' | 'now'>, { accountId, memberships }: AccountActor): Promise<boolean> {
    // Who holds nothing has nothing to lose; what an administrator may, his commands ask of his own row
    if (memberships.length === 0) return true;
    const [row] = await tx.query<{ memberships: readonly Membership[] }>((this.statement ??= this.composed()), [accountId, tx.now]);
    return row !== undefined && memberships.every((was) => row.memberships.some((is) => isSame(was, is)));
  }

  private composed(): string {
    return `SELECT (${this.seats.heldMembershipsSql('account.id', '$2::timestamptz')}) AS memberships FROM account WHERE id = $1 AND disabled_at IS NULL`;
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
