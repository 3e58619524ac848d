import { Injectable } from '@nestjs/common';
import { mailAddress } from '@tequio/identity/domain';
import { EdgeRefusal, Sql, Throttle, networkOf } from '@tequio/platform/api';
import { PasswordHashing } from './password-hashing';

const window = 15 * 60;
/** On one account, from one network or from one device that knows it. */
const attemptsFromOnePlace = 10;
/** On one account from all strange places together: whoever guesses from many must not shut its owner out too early. */
const attemptsFromAnywhere = 50;
/** A whole office may sign in from one address in the morning. */
const attemptsPerAddress = 100;

export interface Place {
  readonly address: string;
  /** What has known the account before, if anything: strangers cannot use up its attempts. */
  readonly device: string | null;
}

/** The only place where a password is compared, so that no door lets one try without being counted. */
@Injectable()
export class CheckCredentials {
  constructor(
    private readonly sql: Sql,
    private readonly throttle: Throttle,
    private readonly hashing: PasswordHashing,
  ) {}

  /** The account, or null: for a wrong password, an unknown mail address and a disabled account alike. */
  async check(email: string, password: string, { address, device }: Place): Promise<{ readonly accountId: string } | null> {
    const key = mailAddress(email);
    const network = networkOf(address);
    await this.count(`sign-in:address:${network}`, attemptsPerAddress);
    const here = device === null ? `sign-in:account:${key}:from:${network}` : `sign-in:account:${key}:on:${device}`;
    await this.count(here, attemptsFromOnePlace);
    // Only what this place may still try counts for all places: one alone never reaches their limit
    const anywhere = `sign-in:account:${key}`;
    if (device === null) await this.count(anywhere, attemptsFromAnywhere);
    const account = await this.sql.one<{ id: string; passwordHash: string | null }>(
      'SELECT id, password_hash AS "passwordHash" FROM account WHERE email = $1 AND disabled_at IS NULL',
      [key],
    );
    if (!(await this.hashing.matches(account?.passwordHash ?? null, password)) || !account) return null;
    await this.throttle.forget(here);
    if (device === null) await this.throttle.forget(anywhere);
    return { accountId: account.id };
  }

  private async count(key: string, limit: number): Promise<void> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(key, limit, window);
    if (!allowed) throw EdgeRefusal.tooMany('identity.too-many-attempts', retryAfterSeconds);
  }
}
