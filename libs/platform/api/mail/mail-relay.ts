import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { allow, system } from '@tequio/kernel';
import { TransactionRunner } from '../database/transaction-runner';
import { FailureLog, summaryOf } from '../http/failure-log';
import { RepeatingWork } from '../outbox/repeating-work';
import { Mail } from './mail';
import { MAIL_CARRIER, type MailCarrier } from './mail-carrier';

interface WaitingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

const lockNext = `
  SELECT id, to_address AS "to", subject, body_text AS "text", body_html AS "html" FROM mail_message
  WHERE sent_at IS NULL AND next_attempt_at <= now() ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

// A minute, two, four … at most six hours: a mail server's bad day costs delay, not mail
const postpone = `
  UPDATE mail_message SET attempts = attempts + 1, last_error = $2,
    next_attempt_at = now() + make_interval(secs => least(21600, 30 * power(2, least(attempts + 1, 12))))
  WHERE id = $1 AND sent_at IS NULL`;

/** Takes waiting mail to the carrier. A crash between the two can send a mail twice, never lose it. */
@Injectable()
export class MailRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly work: RepeatingWork;

  constructor(
    mail: Mail,
    private readonly transactions: TransactionRunner,
    @Inject(MAIL_CARRIER) private readonly carrier: MailCarrier,
    private readonly failures: FailureLog,
  ) {
    this.work = new RepeatingWork('mail', 5_000, () => this.drain(), failures);
    mail.onWake(() => this.work.wake());
  }

  onApplicationBootstrap(): void {
    this.work.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work.stop();
  }

  async drain(): Promise<void> {
    while (await this.sendNext());
  }

  /** The row stays locked from the first look to its mark: nobody else sends it in between. */
  private sendNext(): Promise<boolean> {
    return this.transactions.run(system, 'mail.sent', async (tx) => {
      const [taken] = await tx.query<WaitingMail>(lockNext);
      if (!taken) return allow(false);
      const failure = await this.carry(taken);
      if (failure === null) await tx.query('UPDATE mail_message SET sent_at = now(), last_error = NULL WHERE id = $1', [taken.id]);
      else await tx.query(postpone, [taken.id, failure]);
      return allow(true);
    });
  }

  private async carry(mail: WaitingMail): Promise<string | null> {
    try {
      await this.carrier.carry(mail);
      return null;
    } catch (error) {
      const failure = summaryOf(error);
      this.failures.note('mail postponed', { mailId: mail.id, failure });
      return failure;
    }
  }
}
