import { Inject, Injectable } from '@nestjs/common';
import { absoluteDays } from '@tequio/identity/domain';
import type { Ids } from '@tequio/kernel';
import { IDS, LiveSignals, type Tx } from '@tequio/platform/api';
import { newToken, tokenHash } from './tokens';

interface Ended {
  readonly accountId: string;
}

/**
 * Sessions, links and throttles follow the machine's clock, told by the database, and not the demonstration's:
 * moving that one a month ahead must not sign everybody out.
 */
const insertSession = `
  INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, ends_at)
  VALUES ($1, $2, $3, now(), now(), now() + make_interval(days => $4))`;

@Injectable()
export class SessionStore {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    private readonly signals: LiveSignals,
  ) {}

  /** A new session always has a new token; the one that the browser had before, if any, ends here. */
  async begin(tx: Tx, accountId: string, previousSecret: string | undefined): Promise<string> {
    if (previousSecret !== undefined) await this.endOne(tx, previousSecret);
    const token = newToken();
    await tx.query(insertSession, [this.ids.next(), token.hash, accountId, absoluteDays]);
    return token.secret;
  }

  async endOne(tx: Tx, secret: string): Promise<void> {
    await this.told(tx, await tx.query<Ended>('DELETE FROM session WHERE token_hash = $1 RETURNING account_id AS "accountId"', [tokenHash(secret)]));
  }

  async endAll(tx: Tx, accountId: string): Promise<void> {
    await this.told(tx, await tx.query<Ended>('DELETE FROM session WHERE account_id = $1 RETURNING account_id AS "accountId"', [accountId]));
  }

  async endOthers(tx: Tx, accountId: string, keptSecret: string): Promise<void> {
    await this.told(tx, await tx.query<Ended>('DELETE FROM session WHERE account_id = $1 AND token_hash <> $2 RETURNING account_id AS "accountId"', [accountId, tokenHash(keptSecret)]));
  }

  /** @returns whether there was such a session of this account */
  async endOfAccount(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
    const ended = await tx.query<Ended>('DELETE FROM session WHERE id = $1 AND account_id = $2 RETURNING account_id AS "accountId"', [sessionId, accountId]);
    await this.told(tx, ended);
    return ended.length > 0;
  }

  /** What is open in the name of a session closes with it, in every process. */
  private async told(tx: Tx, ended: readonly Ended[]): Promise<void> {
    if (ended.length > 0) await this.signals.callOut(tx, 'session', [...new Set(ended.map(({ accountId }) => accountId))]);
  }
}
