import { Inject, Injectable } from '@nestjs/common';
import type { AccountActor, Clock, Language, Membership } from '@tequio/kernel';
import { CLOCK, type RowReader } from '@tequio/platform/api';
import { ActorSeats } from './sessions/actor-seats';

export interface Addressee {
  readonly actor: AccountActor;
  readonly email: string;
  readonly language: Language;
}

interface AddresseeRow {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
  readonly isAdministrator: boolean;
  readonly isNationalObserver: boolean;
  readonly memberships: readonly Membership[];
}

/** Who somebody is to whom the installation writes by itself: the same as if he asked now, so that the same rules answer. */
@Injectable()
export class AccountActors {
  constructor(
    private readonly seats: ActorSeats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Disabled accounts are left out. */
  async of(reader: RowReader, accountIds: readonly string[]): Promise<readonly Addressee[]> {
    if (accountIds.length === 0) return [];
    const rows = await reader.query<AddresseeRow>(
      `SELECT account.id AS "accountId", account.email, account.language, account.is_administrator AS "isAdministrator",
              account.is_national_observer AS "isNationalObserver", (${this.seats.membershipsSql('account.id', '$2::timestamptz')}) AS memberships
       FROM account WHERE account.id = ANY ($1::uuid[]) AND account.disabled_at IS NULL ORDER BY account.id`,
      [accountIds, this.clock.now()],
    );
    return rows.map(({ email, language, ...who }) => ({ email, language, actor: { kind: 'account', ...who } }));
  }
}
