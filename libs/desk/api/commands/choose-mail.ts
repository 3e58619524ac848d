import { Injectable } from '@nestjs/common';
import { may } from '@tequio/desk/domain';
import type { MailChoicesRequest } from '@tequio/desk/wire';
import { type AccountActor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { holdChoices, keepChoices } from '../choices/mail-choice-rows';
import { newSalt } from '../mail/unsubscribing-link';

/** What reaches somebody by mail and when. */
@Injectable()
export class ChooseMail {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: AccountActor, choices: MailChoicesRequest): Promise<void> {
    return this.transactions.run(actor, 'mail.chosen', async (tx) => {
      const permitted = may(actor, 'mail.choose');
      if (!permitted.allowed) return permitted;
      const { waiting, followed, digestHour } = await holdChoices(tx, actor.accountId);
      await keepChoices(tx, actor.accountId, choices);
      tx.journal({
        chain: 'installation',
        subject: { kind: 'account', id: actor.accountId },
        before: { waiting, followed, digestHour },
        after: { waiting: choices.waiting, followed: choices.followed, digestHour: choices.digestHour },
      });
      return allow();
    });
  }
}

/** Makes void every unsubscribing link sent so far, for whoever passed a mail on. */
@Injectable()
export class RevokeLinks {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: AccountActor): Promise<void> {
    return this.transactions.run(actor, 'mail.links-revoked', async (tx) => {
      const permitted = may(actor, 'mail.revoke-links');
      if (!permitted.allowed) return permitted;
      await holdChoices(tx, actor.accountId);
      await tx.query('UPDATE notification_choice SET link_salt = $2 WHERE account_id = $1', [actor.accountId, newSalt()]);
      tx.journal({ chain: 'installation', subject: { kind: 'account', id: actor.accountId } });
      return allow();
    });
  }
}
