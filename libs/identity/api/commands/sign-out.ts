import { Injectable } from '@nestjs/common';
import { type Actor, accountIdOf, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { SessionStore } from '../sessions/session-store';

/** Ends the session of this browser. */
@Injectable()
export class SignOut {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: SessionStore,
  ) {}

  execute(actor: Actor, secret: string): Promise<void> {
    return this.transactions.run(actor, 'session.ended', async (tx) => {
      await this.sessions.endOne(tx, secret);
      const accountId = accountIdOf(actor);
      if (accountId !== null) tx.journal({ chain: 'installation', subject: { kind: 'account', id: accountId } });
      return allow();
    });
  }
}
