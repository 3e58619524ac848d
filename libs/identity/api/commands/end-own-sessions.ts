import { Injectable } from '@nestjs/common';
import { may } from '@tequio/identity/domain';
import { type Actor, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { SessionStore } from '../sessions/session-store';

/** Signs out everywhere, or ends one session on another device. */
@Injectable()
export class EndOwnSessions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: SessionStore,
  ) {}

  everywhere(actor: Actor): Promise<void> {
    return this.transactions.run(actor, 'session.all-ended', async (tx) => {
      const allowed = may(actor, 'identity.end-own-sessions');
      const accountId = accountIdOf(actor);
      if (!allowed.allowed || accountId === null) return allowed;
      await this.sessions.endAll(tx, accountId);
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: accountId } });
      return allow();
    });
  }

  one(actor: Actor, sessionId: string): Promise<void> {
    return this.transactions.run(actor, 'session.ended', async (tx) => {
      const allowed = may(actor, 'identity.end-own-sessions');
      const accountId = accountIdOf(actor);
      if (!allowed.allowed || accountId === null) return allowed;
      // Somebody else's session is not refused but not there
      if (!(await this.sessions.endOfAccount(tx, accountId, sessionId))) return refuseWith('not-found', 'identity.session-not-found');
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: accountId } });
      return allow();
    });
  }
}
