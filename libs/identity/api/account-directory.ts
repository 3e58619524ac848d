import { Injectable } from '@nestjs/common';
import { mailAddress } from '@tequio/identity/domain';
import type { Language } from '@tequio/kernel';
import { Sql } from '@tequio/platform/api';

export interface AccountName {
  readonly name: string;
  readonly showsNamePublicly: boolean;
  readonly fictional: boolean;
}

export interface AccountContact {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/** The door of other areas to people. What is hashed or published holds their ids; names are looked up here, at display. */
@Injectable()
export class AccountDirectory {
  constructor(private readonly sql: Sql) {}

  async namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, AccountName>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.sql.many<AccountName & { id: string }>(
      `SELECT id, name, shows_name_publicly AS "showsNamePublicly", fictional FROM account WHERE id = ANY ($1::uuid[])`,
      [accountIds],
    );
    return new Map(rows.map(({ id, ...name }) => [id, name]));
  }

  async findByEmail(email: string): Promise<AccountContact | null> {
    return this.sql.one<AccountContact>('SELECT id, email, name, language FROM account WHERE email = $1', [mailAddress(email)]);
  }
}
