import { Inject, Injectable } from '@nestjs/common';
import { withoutList } from '@tequio/desk/domain';
import type { UnsubscriptionWire } from '@tequio/desk/wire';
import { allow, anonymous, refuseWith } from '@tequio/kernel';
import { PLATFORM_SETTINGS, type PlatformSettings, Sql, TransactionRunner, notFound } from '@tequio/platform/api';
import { type ChoicesOfAccount, findChoices, holdChoices, keepChoices } from '../choices/mail-choice-rows';
import { type UnsubscribingLink, isSignedWith, openToken } from '../mail/unsubscribing-link';

/**
 * Takes somebody off a list by the link in his mail, without signing in (RFC 8058). Only a POST does it: programs that look
 * through mail follow every link.
 */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'sessionSecret'>,
  ) {}

  /** What the link is about; changes nothing. */
  async read(token: string): Promise<UnsubscriptionWire> {
    const link = openToken(token);
    const choices = link && (await findChoices({ query: (text, params) => this.sql.many(text, params) }, link.accountId));
    if (!link || !choices || !isSignedWith(link, this.settings.sessionSecret, choices.linkSalt)) return notFound('desk.link-unusable');
    return { list: link.list, done: isOff(choices, link) };
  }

  /** Again is as once: mail programs try more than one time. */
  execute(token: string): Promise<void> {
    return this.transactions.run(anonymous, 'mail.unsubscribed', async (tx) => {
      const link = openToken(token);
      if (!link || !(await findChoices(tx, link.accountId))) return refuseWith('not-found', 'desk.link-unusable');
      const choices = await holdChoices(tx, link.accountId);
      if (!isSignedWith(link, this.settings.sessionSecret, choices.linkSalt)) return refuseWith('not-found', 'desk.link-unusable');
      if (isOff(choices, link)) return allow();
      const { waiting, followed } = withoutList(choices, link.list);
      await keepChoices(tx, link.accountId, { waiting, followed, digestHour: choices.digestHour });
      tx.journal({
        chain: 'installation',
        subject: { kind: 'account', id: link.accountId },
        before: { waiting: choices.waiting, followed: choices.followed },
        after: { waiting, followed, list: link.list },
      });
      return allow();
    });
  }
}

function isOff(choices: ChoicesOfAccount, { list }: UnsubscribingLink): boolean {
  const off = withoutList(choices, list);
  return off.waiting === choices.waiting && off.followed === choices.followed;
}
