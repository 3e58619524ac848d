import { Injectable } from '@nestjs/common';

/**
 * Port: what somebody is in which secretariat, told by the area that knows the seats. It gives SQL and not an
 * answer, so that session, account and memberships are one statement on every request. Both arguments are
 * expressions of the surrounding statement: the account's id and the moment. The result is one JSON array.
 */
export interface SeatsSource {
  /** As `Membership` of the kernel. */
  membershipsSql(account: string, at: string): string;
  /** The same, with the seats of it held by the transaction: nobody is sent away from them until it is over. */
  heldMembershipsSql(account: string, at: string): string;
  /** As `SessionMembership` of the wire, with the names to show. */
  namedMembershipsSql(account: string, at: string): string;
}

/** Nobody is a member of anything until the seats are known. It speaks of the moment all the same, so that the parameter is used. */
const noSeats: SeatsSource = {
  membershipsSql: (_account, at) => `SELECT '[]'::json WHERE ${at} IS NOT NULL`,
  heldMembershipsSql: (_account, at) => `SELECT '[]'::json WHERE ${at} IS NOT NULL`,
  namedMembershipsSql: (_account, at) => `SELECT '[]'::json WHERE ${at} IS NOT NULL`,
};

@Injectable()
export class ActorSeats implements SeatsSource {
  private source: SeatsSource = noSeats;

  /** Called once, in the higher area's `onModuleInit`. */
  provide(source: SeatsSource): void {
    this.source = source;
  }

  membershipsSql(account: string, at: string): string {
    return this.source.membershipsSql(account, at);
  }

  heldMembershipsSql(account: string, at: string): string {
    return this.source.heldMembershipsSql(account, at);
  }

  namedMembershipsSql(account: string, at: string): string {
    return this.source.namedMembershipsSql(account, at);
  }
}
