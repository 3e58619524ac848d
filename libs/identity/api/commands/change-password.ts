import { Injectable } from '@nestjs/common';
import { may, passwordFor } from '@tequio/identity/domain';
import type { ChangePasswordRequest } from '@tequio/identity/wire';
import { type Actor, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { Sql, TransactionRunner, orRefuse } from '@tequio/platform/api';
import { AccountEntity } from '../persistence/account.entity';
import { CheckCredentials } from '../sessions/check-credentials';
import { PasswordHashing } from '../sessions/password-hashing';
import { SessionStore } from '../sessions/session-store';
import { PasswordMail } from '../sessions/password-mail';

/** By somebody who knows the current one; every other session ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
    private readonly credentials: CheckCredentials,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionStore,
    private readonly mail: PasswordMail,
  ) {}

  async execute(actor: Actor, request: ChangePasswordRequest, session: { readonly secret: string; readonly address: string }): Promise<void> {
    orRefuse(may(actor, 'identity.change-own-account'));
    const accountId = accountIdOf(actor) ?? '';
    const owner = await this.sql.one<{ email: string; name: string }>('SELECT email, name FROM account WHERE id = $1', [accountId]);
    if (!owner) return orRefuse(refuseWith('not-found', 'identity.account-not-found'));
    // Whoever is in has attempts of his own: those who guess at the door do not use them up
    const known = await this.credentials.check(owner.email, request.currentPassword, { address: session.address, device: 'signed in' });
    if (known?.accountId !== accountId) orRefuse(refuseWith('invalid', 'identity.password-wrong', { at: 'currentPassword' }));
    const password = orRefuse(passwordFor(owner, request.newPassword, 'newPassword'));
    const passwordHash = await this.hashing.hash(password);
    return this.transactions.run(actor, 'account.password-changed', async (tx) => {
      const account = await tx.lockForChange(AccountEntity, { id: accountId });
      if (!account) return refuseWith('not-found', 'identity.account-not-found');
      await tx.query('UPDATE account SET password_hash = $2 WHERE id = $1', [accountId, passwordHash]);
      await this.sessions.endOthers(tx, accountId, session.secret);
      await this.mail.tellOfChange(tx, account);
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: accountId } });
      return allow();
    });
  }
}
