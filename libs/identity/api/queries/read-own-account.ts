import { Inject, Injectable } from '@nestjs/common';
import { idleHours } from '@tequio/identity/domain';
import { type Actor, type Clock, accountIdOf } from '@tequio/kernel';
import { CLOCK, Sql, type SqlJson } from '@tequio/platform/api';
import type { OwnAccount } from '@tequio/identity/wire';
import { ActorSeats } from '../sessions/actor-seats';
import { tokenHash } from '../sessions/tokens';

/** All that is kept about oneself, and where one is signed in. */
@Injectable()
export class ReadOwnAccount {
  constructor(
    private readonly sql: Sql,
    private readonly seats: ActorSeats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, secret: string): Promise<SqlJson<OwnAccount>> {
    return this.sql.requireJson(
      'identity.account-not-found',
      `SELECT json_build_object(
                'id', account.id, 'email', account.email, 'name', account.name, 'language', account.language,
                'showsNamePublicly', account.shows_name_publicly, 'fictional', account.fictional,
                'memberships', (${this.seats.namedMembershipsSql('account.id', '$2::timestamptz')}),
                'sessions', (
                  SELECT coalesce(json_agg(json_build_object(
                           'id', session.id, 'createdAt', iso(session.created_at), 'lastSeenAt', iso(session.last_seen_at),
                           'isThisOne', session.token_hash = $3) ORDER BY session.last_seen_at DESC), '[]')
                  FROM session
                  WHERE session.account_id = account.id AND ends_at > now() AND last_seen_at > now() - interval '${idleHours} hours'))
       FROM account WHERE id = $1`,
      [accountIdOf(actor), this.clock.now(), tokenHash(secret)],
    );
  }
}
