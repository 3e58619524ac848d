import { Inject, Injectable } from '@nestjs/common';
import { may } from '@tequio/identity/domain';
import type { Actor, Clock } from '@tequio/kernel';
import { CLOCK, Sql, type SqlJson, orRefuse } from '@tequio/platform/api';
import type { AccountList } from '@tequio/identity/wire';
import { ActorSeats } from '../sessions/actor-seats';

export interface AccountsAsked {
  readonly page: number;
  readonly pageSize: number;
  readonly q?: string;
}

/** Every account, for whoever runs the installation. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly sql: Sql,
    private readonly seats: ActorSeats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, asked: AccountsAsked): Promise<SqlJson<AccountList>> {
    orRefuse(may(actor, 'identity.list-accounts'));
    const words = `%${(asked.q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
    return this.sql.requireJson(
      'identity.account-not-found',
      `WITH found AS (
         SELECT * FROM account WHERE unaccent(name) ILIKE unaccent($1) OR email ILIKE $1
       ), shown AS (
         SELECT * FROM found ORDER BY name COLLATE "es-MX-x-icu", id LIMIT $2 OFFSET $3
       )
       SELECT json_build_object(
         'items', (SELECT coalesce(json_agg(json_build_object(
             'id', shown.id, 'email', shown.email, 'name', shown.name, 'fictional', shown.fictional,
             'isAdministrator', shown.is_administrator, 'isNationalObserver', shown.is_national_observer,
             'disabledAt', iso(shown.disabled_at), 'createdAt', iso(shown.created_at),
             'memberships', (${this.seats.namedMembershipsSql('shown.id', '$4::timestamptz')}))
           ORDER BY shown.name COLLATE "es-MX-x-icu", shown.id), '[]') FROM shown),
         'total', (SELECT count(*) FROM found), 'page', $5::int, 'pageSize', $2::int)`,
      [words, asked.pageSize, (asked.page - 1) * asked.pageSize, this.clock.now(), asked.page],
    );
  }
}
