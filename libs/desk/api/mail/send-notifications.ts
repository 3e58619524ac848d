import { Injectable, type OnModuleInit } from '@nestjs/common';
import { belongsTo, dueDigests, mayBeTold, minutesBetweenImmediateMails } from '@tequio/desk/domain';
import { AccountActors, type Addressee } from '@tequio/identity/api';
import { allow, epochMillisecondsOf, localTimeOf, system } from '@tequio/kernel';
import { FailureLog, Jobs, Mail, Sql, TransactionRunner, type Tx } from '@tequio/platform/api';
import { type ChoicesOfAccount, holdChoices, timeZoneOf } from '../choices/mail-choice-rows';
import { type NotificationRow, notificationRows, secretariatsOf } from '../notifications/notification-rows';
import { DeskOfAccount } from '../queries/desk-of-account';
import { MailOfNotifications, listOf } from './mail-of-notifications';

export const sendingMail = 'desk.send-mail';

/** Who has something that no mail has told yet and wants mail for it. */
const candidates = `
  SELECT choice.account_id AS id FROM notification_choice choice
  WHERE EXISTS (
    SELECT FROM notification n WHERE n.account_id = choice.account_id AND n.read_at IS NULL AND n.mailed_at IS NULL
      AND CASE WHEN n.waits THEN choice.waiting ELSE choice.followed END <> 'none')
  ORDER BY choice.account_id`;

// What was read is known; what is muted is not to be told; a mail has at most so many lines and the rest is one click away
const unmailed = `${notificationRows} AND n.read_at IS NULL AND n.mailed_at IS NULL AND choice.choice IS DISTINCT FROM 'mute' ORDER BY n.position LIMIT 200`;

const claimPeriod = `INSERT INTO digest (account_id, list, period, composed_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING list`;
const markMailed = `UPDATE notification SET mailed_at = $2 WHERE account_id = $1 AND id = ANY ($3::uuid[])`;

/**
 * Composes what is due, person by person, each in one transaction with the row of his choices held: the mail, the mark on
 * what it tells and the period it stands for are kept together or not at all. A process that dies composes nothing, and
 * one that comes after finds nothing left to compose. The mail itself goes its own way, see `MailRelay`.
 */
@Injectable()
export class SendNotifications implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly transactions: TransactionRunner,
    private readonly accounts: AccountActors,
    private readonly desk: DeskOfAccount,
    private readonly composer: MailOfNotifications,
    private readonly mail: Mail,
    private readonly failures: FailureLog,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: sendingMail, schedule: '* * * * *', run: () => this.sendDue() });
  }

  async sendDue(): Promise<void> {
    for (const { id } of await this.sql.many<{ id: string }>(candidates)) {
      try {
        await this.sendTo(id);
      } catch (error) {
        // One person's trouble is not everybody's; the next minute asks again
        this.failures.report(error, { during: sendingMail });
      }
    }
  }

  private async sendTo(accountId: string): Promise<void> {
    await this.transactions.run(system, 'notifications.mailed', async (tx) => {
      const choices = await holdChoices(tx, accountId);
      const [to] = await this.accounts.of(tx, [accountId]);
      if (!to) return allow();
      const rows = (await tx.query<NotificationRow>(unmailed, [accountId, secretariatsOf(to.actor)])).filter((row) => mayBeTold(to.actor, row.subjectKind, row.secretariatId).allowed);
      if (rows.length === 0) return allow();
      const { told, immediate, isDigest } = await this.due(tx, to, choices, rows);
      if (told.length === 0) return allow();
      const lists = new Set(told.map(listOf));
      const [first = 'waiting'] = lists;
      // Asked only for a digest: what comes at once says what it is about
      const onDesk = isDigest ? (await this.desk.execute(to.actor)).items.length : null;
      await this.mail.send(tx, this.composer.compose({ to, rows: told, list: lists.size === 1 ? first : 'all', linkSalt: choices.linkSalt, onDesk }));
      await tx.query(markMailed, [accountId, tx.now, told.map(({ id }) => id)]);
      if (immediate) await tx.query('UPDATE notification_choice SET immediate_mail_at = $2 WHERE account_id = $1', [accountId, tx.now]);
      return allow();
    });
  }

  private async due(tx: Tx, to: Addressee, choices: ChoicesOfAccount, rows: readonly NotificationRow[]): Promise<{ told: NotificationRow[]; immediate: boolean; isDigest: boolean }> {
    const atOnce = mayBeImmediate(choices, tx.now) ? rows.filter((row) => choices[listOf(row)] === 'immediate') : [];
    const zone = await timeZoneOf(tx, secretariatsOf(to.actor));
    const told = new Set(atOnce);
    for (const digest of dueDigests(choices, localTimeOf(tx.now, zone))) {
      const its = rows.filter((row) => listOf(row) === digest.list && belongsTo(digest, choices.digestHour, localTimeOf(row.happenedAt, zone)));
      // Somebody else composed it, or there is nothing to say
      if (its.length === 0 || (await tx.query(claimPeriod, [to.actor.accountId, digest.list, digest.period, tx.now])).length === 0) continue;
      for (const row of its) told.add(row);
    }
    return { told: rows.filter((row) => told.has(row)), immediate: atOnce.length > 0, isDigest: told.size > atOnce.length };
  }
}

/** Grouped: what comes right after a mail waits for the next one. */
function mayBeImmediate({ immediateMailAt }: ChoicesOfAccount, now: string): boolean {
  return immediateMailAt === null || epochMillisecondsOf(now) - epochMillisecondsOf(immediateMailAt) >= minutesBetweenImmediateMails * 60_000;
}
