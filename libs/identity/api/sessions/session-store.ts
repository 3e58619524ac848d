import { Inject, Injectable } from '@nestjs/common';
import { absoluteDays } from '@tequio/identity/domain';
import type { Ids } from '@tequio/kernel';
import { IDS, type Tx } from '@tequio/platform/api';
import { newToken, tokenHash } from './tokens';

/**
 * Sessions, links and throttles follow the machine's clock, told by the database, and not the demonstration's:
 * moving that one a month ahead must not sign everybody out.
 */
const insertSession = `
  INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, ends_at)
  VALUES ($1, $2, $3, now(), now(), now() + make_interval(days => $4))`;

@Injectable()
export class SessionStore {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  /** A new session always has a new token; the one that the browser had before, if any, ends here. */
  async begin(tx: Tx, accountId: string, previousSecret: string | undefined): Promise<string> {
    if (previousSecret !== undefined) await this.endOne(tx, previousSecret);
    const token = newToken();
    await tx.query(insertSession, [this.ids.next(), token.hash, accountId, absoluteDays]);
    return token.secret;
  }

  async endOne(tx: Tx, secret: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE token_hash = $1', [tokenHash(secret)]);
  }

  async endAll(tx: Tx, accountId: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE account_id = $1', [accountId]);
  }

  async endOthers(tx: Tx, accountId: string, keptSecret: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE account_id = $1 AND token_hash <> $2', [accountId, tokenHash(keptSecret)]);
  }
}
