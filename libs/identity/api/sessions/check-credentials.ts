import { Injectable } from '@nestjs/common';
import { mailAddress } from '@tequio/identity/domain';
import { EdgeRefusal, Sql, Throttle } from '@tequio/platform/api';
import { PasswordHashing } from './password-hashing';

const window = 15 * 60;
const attemptsPerAccount = 10;
/** A whole office may sign in from one address in the morning. */
const attemptsPerAddress = 100;

/** The only place where a password is compared, so that no door lets one try without being counted. */
@Injectable()
export class CheckCredentials {
  constructor(
    private readonly sql: Sql,
    private readonly throttle: Throttle,
    private readonly hashing: PasswordHashing,
  ) {}

  /** The account, or null: for a wrong password, an unknown mail address and a disabled account alike. */
  async check(email: string, password: string, address: string): Promise<{ readonly accountId: string } | null> {
    const key = mailAddress(email);
    await this.count(`sign-in:address:${address}`, attemptsPerAddress);
    await this.count(`sign-in:account:${key}`, attemptsPerAccount);
    const account = await this.sql.one<{ id: string; passwordHash: string | null }>(
      'SELECT id, password_hash AS "passwordHash" FROM account WHERE email = $1 AND disabled_at IS NULL',
      [key],
    );
    if (!(await this.hashing.matches(account?.passwordHash ?? null, password)) || !account) return null;
    await this.throttle.forget(`sign-in:account:${key}`);
    return { accountId: account.id };
  }

  private async count(key: string, limit: number): Promise<void> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(key, limit, window);
    if (!allowed) throw EdgeRefusal.tooMany('identity.too-many-attempts', retryAfterSeconds);
  }
}
