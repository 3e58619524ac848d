import { Inject, Injectable } from '@nestjs/common';
import type { SessionAnswer, SessionMembership } from '@tequio/identity/wire';
import type { Clock } from '@tequio/kernel';
import { CLOCK, CsrfTokens, Sql } from '@tequio/platform/api';
import { ActorSeats } from '../sessions/actor-seats';
import { aliveSession } from '../sessions/session-actor';
import { tokenHash } from '../sessions/tokens';

interface SessionRow {
  readonly account: NonNullable<SessionAnswer['account']>;
  readonly memberships: readonly SessionMembership[];
}

/** Who is looking, for the pages. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly sql: Sql,
    private readonly seats: ActorSeats,
    private readonly csrfTokens: CsrfTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(secret: string | undefined): Promise<SessionAnswer> {
    if (secret === undefined) return { signedIn: false };
    const row = await this.sql.one<SessionRow>(
      `SELECT json_build_object(
                'id', account.id, 'name', account.name, 'language', account.language, 'fictional', account.fictional,
                'isAdministrator', account.is_administrator, 'isNationalObserver', account.is_national_observer) AS account,
              (${this.seats.namedMembershipsSql('account.id', '$2::timestamptz')}) AS memberships
       FROM session JOIN account ON account.id = session.account_id
       WHERE ${aliveSession}`,
      [tokenHash(secret), this.clock.now()],
    );
    if (!row) return { signedIn: false };
    return { signedIn: true, account: row.account, memberships: row.memberships, csrfToken: this.csrfTokens.tokenFor(secret) };
  }
}
