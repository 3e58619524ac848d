import { Inject, Injectable } from '@nestjs/common';
import { idleHours, noteUseEverySeconds } from '@tequio/identity/domain';
import { type Actor, type Clock, type Membership, anonymous } from '@tequio/kernel';
import { type ActorOfRequest, CLOCK, Sql } from '@tequio/platform/api';
import type { FastifyRequest } from 'fastify';
import { ActorSeats } from './actor-seats';
import { SessionCookie } from './session-cookie';
import { tokenHash } from './tokens';

interface SessionRow {
  readonly sessionId: string;
  readonly wasUsedLongAgo: boolean;
  readonly accountId: string;
  readonly isAdministrator: boolean;
  readonly isNationalObserver: boolean;
  readonly memberships: readonly Membership[];
}

/** A session that is alive: not idle, not at its end, of an account that is not disabled. */
export const aliveSession = `
  session.token_hash = $1 AND session.ends_at > now()
  AND session.last_seen_at > now() - interval '${idleHours} hours' AND account.disabled_at IS NULL`;

/** Who is behind a request: one statement for session, account and seats in force. */
@Injectable()
export class SessionActor implements ActorOfRequest {
  private statement: string | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly cookie: SessionCookie,
    private readonly seats: ActorSeats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async actorOf(request: FastifyRequest, isUse = true): Promise<Actor> {
    const secret = this.cookie.read(request);
    if (secret === undefined) return anonymous;
    const row = await this.sql.one<SessionRow>((this.statement ??= this.composed()), [tokenHash(secret), this.clock.now()]);
    if (!row) return anonymous;
    if (isUse && row.wasUsedLongAgo) await this.sql.many('UPDATE session SET last_seen_at = now() WHERE id = $1', [row.sessionId]);
    const { accountId, isAdministrator, isNationalObserver, memberships } = row;
    return { kind: 'account', accountId, isAdministrator, isNationalObserver, memberships };
  }

  private composed(): string {
    return `
      SELECT session.id AS "sessionId",
             session.last_seen_at < now() - interval '${noteUseEverySeconds} seconds' AS "wasUsedLongAgo",
             account.id AS "accountId", account.is_administrator AS "isAdministrator",
             account.is_national_observer AS "isNationalObserver",
             (${this.seats.membershipsSql('account.id', '$2::timestamptz')}) AS memberships
      FROM session JOIN account ON account.id = session.account_id
      WHERE ${aliveSession}`;
  }
}
