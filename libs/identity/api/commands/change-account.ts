import { Injectable } from '@nestjs/common';
import { may, mayChangeAccount } from '@tequio/identity/domain';
import type { ChangeAccountRequest } from '@tequio/identity/wire';
import { type Actor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { AccountEntity } from '../persistence/account.entity';
import { SessionStore } from '../sessions/session-store';

/** The administrator disables and enables accounts, and names the national observer. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: SessionStore,
  ) {}

  execute(actor: Actor, accountId: string, change: ChangeAccountRequest): Promise<void> {
    return this.transactions.run(actor, 'account.rights-changed', async (tx) => {
      const allowed = may(actor, 'identity.change-account');
      if (!allowed.allowed) return allowed;
      // Nobody becomes an administrator by somebody else's click: that is an invitation, which the person accepts
      if (change.isAdministrator === true) return refuseWith('forbidden', 'identity.only-by-invitation', { at: 'isAdministrator' });
      // All administrators are locked, always in the same order, so that the last two cannot take each other's office at once
      const administrators = await tx.query<{ id: string }>(
        'SELECT id FROM account WHERE is_administrator AND disabled_at IS NULL ORDER BY id FOR UPDATE',
      );
      const account = await tx.lockForChange(AccountEntity, { id: accountId });
      if (!account) return refuseWith('not-found', 'identity.account-not-found');
      const decision = mayChangeAccount(actor, change, {
        accountId,
        isAdministrator: account.isAdministrator,
        isDisabled: account.disabledAt !== null,
        otherActiveAdministrators: administrators.filter((administrator) => administrator.id !== accountId).length,
      });
      if (!decision.allowed) return decision;
      const before = rightsOf(account);
      account.isAdministrator = change.isAdministrator ?? account.isAdministrator;
      account.isNationalObserver = change.isNationalObserver ?? account.isNationalObserver;
      if ((change.disabled ?? null) !== null) account.disabledAt = change.disabled ? (account.disabledAt ?? tx.now) : null;
      await tx.manager.save(account);
      if (account.disabledAt !== null) await this.sessions.endAll(tx, accountId);
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: accountId }, before, after: rightsOf(account) });
      return allow();
    });
  }
}

function rightsOf({ isAdministrator, isNationalObserver, disabledAt }: AccountEntity) {
  return { isAdministrator, isNationalObserver, disabledAt };
}
