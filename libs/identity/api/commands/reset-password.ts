import { Injectable } from '@nestjs/common';
import { passwordFor } from '@tequio/identity/domain';
import { allow, anonymous, refuseWith } from '@tequio/kernel';
import { Sql, TransactionRunner, orRefuse } from '@tequio/platform/api';
import { AccountEntity } from '../persistence/account.entity';
import { PasswordHashing } from '../sessions/password-hashing';
import { PasswordMail } from '../sessions/password-mail';
import { SessionStore } from '../sessions/session-store';
import { tokenHash } from '../sessions/tokens';

const usable = 'token_hash = $1 AND used_at IS NULL AND expires_at > now()';
const linkInvalid = refuseWith('conflict', 'identity.reset-link-invalid');

/** By the link of the mail, once; every session of the account ends. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionStore,
    private readonly mail: PasswordMail,
  ) {}

  async execute(secret: string, newPassword: string): Promise<void> {
    const hash = tokenHash(secret);
    const owner = await this.sql.one<{ email: string; name: string }>(
      `SELECT email, name FROM password_reset JOIN account ON account.id = account_id WHERE ${usable} AND disabled_at IS NULL`,
      [hash],
    );
    if (!owner) return orRefuse(linkInvalid);
    const passwordHash = await this.hashing.hash(orRefuse(passwordFor(owner, newPassword)));
    return this.transactions.run(anonymous, 'account.password-reset', async (tx) => {
      // The row is used by the first of two clicks; the second finds none
      const [reset] = await tx.query<{ accountId: string }>(
        `UPDATE password_reset SET used_at = now() WHERE ${usable} RETURNING account_id AS "accountId"`,
        [hash],
      );
      const account = reset && (await tx.lockForChange(AccountEntity, { id: reset.accountId }));
      if (!account || account.disabledAt !== null) return linkInvalid;
      await tx.query('UPDATE password_reset SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [account.id]);
      await tx.query('UPDATE account SET password_hash = $2 WHERE id = $1', [account.id, passwordHash]);
      await this.sessions.endAll(tx, account.id);
      await this.mail.tellOfChange(tx, account);
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: account.id } });
      return allow();
    });
  }
}
