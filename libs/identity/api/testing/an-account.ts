import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@tequio/kernel';
import type { Sql } from '@tequio/platform/api';

export interface AccountRows {
  readonly name?: string;
  readonly email?: string;
  readonly passwordHash?: string | null;
  readonly language?: 'es' | 'en';
  readonly isAdministrator?: boolean;
  readonly isNationalObserver?: boolean;
  readonly showsNamePublicly?: boolean;
}

export interface TestAccount {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  /** As the application would see this person without any seat. */
  readonly actor: AccountActor;
}

/** A person with an account and nothing else; every one has a mail address of his own. */
export async function anAccount({ sql }: { readonly sql: Sql }, rows: AccountRows = {}): Promise<TestAccount> {
  const accountId = randomUUID();
  const { name = 'Persona de Prueba', isAdministrator = false, isNationalObserver = false } = rows;
  const email = rows.email ?? `${accountId}@ejemplo.mx`;
  await sql.many(
    `INSERT INTO account (id, email, name, password_hash, language, is_administrator, is_national_observer, shows_name_publicly, salt, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2018-01-01T00:00:00Z')`,
    [accountId, email, name, rows.passwordHash ?? null, rows.language ?? 'es', isAdministrator, isNationalObserver, rows.showsNamePublicly ?? false, accountId],
  );
  return { accountId, email, name, actor: { kind: 'account', accountId, isAdministrator, isNationalObserver, memberships: [] } };
}
