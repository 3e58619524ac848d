import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { mailAddress, may } from '@tequio/identity/domain';
import { type Actor, type Ids, type Language, allow } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { PasswordHashing } from '../sessions/password-hashing';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language?: Language;
  readonly fictional?: boolean;
  readonly isAdministrator?: boolean;
  readonly isNationalObserver?: boolean;
}

/** By the installation only: the fictional people of the demonstration. Everybody else comes by an invitation. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly hashing: PasswordHashing,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Opening it again gives the account there is, unchanged. */
  async execute(actor: Actor, account: NewAccount): Promise<{ readonly id: string }> {
    const passwordHash = await this.hashing.hash(account.password);
    return this.transactions.run(actor, 'account.opened', async (tx) => {
      const allowed = may(actor, 'identity.open-account');
      if (!allowed.allowed) return allowed;
      const email = mailAddress(account.email);
      const [existing] = await tx.query<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
      if (existing) return allow({ id: existing.id });
      const id = this.ids.next();
      const { isAdministrator = false, isNationalObserver = false, fictional = false, language = 'es' } = account;
      await tx.query(
        `INSERT INTO account (id, email, name, password_hash, language, is_administrator, is_national_observer, fictional, salt, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, email, account.name, passwordHash, language, isAdministrator, isNationalObserver, fictional, randomBytes(16).toString('hex'), tx.now],
      );
      tx.journal({
        chain: 'installation',
        subject: { kind: 'account', id },
        after: { isAdministrator, isNationalObserver, fictional },
      });
      return allow({ id });
    });
  }
}
