import { Injectable } from '@nestjs/common';
import { allow, anonymous } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { SessionStore } from '../sessions/session-store';

/** Begins a session for somebody whose password was right. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: SessionStore,
  ) {}

  /** @returns the new session's secret; the one the browser had before ends, whoever's it was */
  execute(accountId: string, previousSecret: string | undefined): Promise<string> {
    return this.transactions.run(anonymous, 'session.begun', async (tx) => {
      const secret = await this.sessions.begin(tx, accountId, previousSecret);
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: accountId } });
      return allow(secret);
    });
  }
}
