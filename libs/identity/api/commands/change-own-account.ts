import { Injectable } from '@nestjs/common';
import { may } from '@tequio/identity/domain';
import type { ChangeOwnAccountRequest } from '@tequio/identity/wire';
import { type Actor, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { AccountEntity } from '../persistence/account.entity';

/** Name, language and whether the name may be shown in public. */
@Injectable()
export class ChangeOwnAccount {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, request: ChangeOwnAccountRequest): Promise<void> {
    return this.transactions.run(actor, 'account.changed', async (tx) => {
      const allowed = may(actor, 'identity.change-own-account');
      if (!allowed.allowed) return allowed;
      const account = await tx.lockForChange(AccountEntity, { id: accountIdOf(actor) ?? '' });
      if (!account) return refuseWith('not-found', 'identity.account-not-found');
      const name = request.name?.trim().replace(/\s+/g, ' ');
      if (name === '') return refuseWith('invalid', 'identity.name-missing', { at: 'name' });
      const before = journaled(tx.personalDigest(account.salt, account.name), account);
      account.name = name ?? account.name;
      account.language = request.language ?? account.language;
      account.showsNamePublicly = request.showsNamePublicly ?? account.showsNamePublicly;
      await tx.manager.save(account);
      tx.journal({
        chain: 'installation',
        subject: { kind: 'account', id: account.id },
        before,
        after: journaled(tx.personalDigest(account.salt, account.name), account),
      });
      return allow();
    });
  }
}

function journaled(nameDigest: string, { language, showsNamePublicly }: AccountEntity) {
  return { nameDigest, language, showsNamePublicly };
}
