import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, type Ids, allow, system } from '@tequio/kernel';
import { Sql } from '../database/sql';
import { TransactionRunner } from '../database/transaction-runner';
import { FailureLog } from '../http/failure-log';
import { isError } from '../is-error';
import { Jobs } from '../jobs/jobs';
import { CLOCK, IDS } from '../tokens';
import { carryingMail } from './mail';
import { type CarriedMail, MAIL_CARRIER, type MailCarrier } from './mail-carrier';

const claimMail = `
  UPDATE mail_message SET claim = $2 WHERE id = $1 AND sent_at IS NULL AND NOT (never_twice AND handed_over_at IS NOT NULL)
  RETURNING id, to_address AS "to", subject, body_text AS "text", body_html AS "html", headers, created_at AS "createdAt"`;

const handOver = `UPDATE mail_message SET handed_over_at = now() WHERE id = $1 AND claim = $2 AND sent_at IS NULL RETURNING id`;
const takeBack = `UPDATE mail_message SET handed_over_at = NULL WHERE id = $1 AND claim = $2`;
const markSent = `UPDATE mail_message SET sent_at = now() WHERE id = $1 AND claim = $2`;

const uncertainMail = `SELECT id FROM mail_message WHERE id = $1 AND sent_at IS NULL AND never_twice AND handed_over_at IS NOT NULL`;

// A job can be lost (given up, a restored backup); what it was for is still here
const unsentMails = `SELECT id FROM mail_message WHERE sent_at IS NULL AND NOT (never_twice AND handed_over_at IS NOT NULL) AND created_at > $1::timestamptz - interval '7 days'`;

/** Addresses, and links that open doors: no longer than somebody may ask whether a mail was sent. */
const forgetOldMail = `DELETE FROM mail_message WHERE created_at < $1::timestamptz - interval '30 days'`;

/**
 * Takes mail to the carrier. Between "the server may have it" and "it has said so" a process can die, and then nobody
 * can know: SMTP has no question for it. A mail is marked before its last byte leaves, so that of the two mistakes each
 * mail makes the smaller one: a digest is not sent again, a link is, with the same `Message-ID`. Everywhere else
 * a mail is sent once, and a failure or a death before the mark is tried again.
 */
@Injectable()
export class MailRelay implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly transactions: TransactionRunner,
    private readonly failures: FailureLog,
    @Inject(MAIL_CARRIER) private readonly carrier: MailCarrier,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // A minute, two, four … at most six hours, for a week: a mail server's bad day costs delay, not mail
    const retries = { times: 35, first: 60, longest: 21_600 };
    this.jobs.register({ name: carryingMail, retries, run: (id) => this.send(id) });
    this.jobs.register({ name: 'mail.look-for-unsent', schedule: '*/10 * * * *', run: () => this.askForUnsent() });
    this.jobs.register({ name: 'mail.forget-old', schedule: '20 9 * * *', run: async () => void (await this.sql.many(forgetOldMail, [this.clock.now()])) });
  }

  /** @throws when it could not be sent and is to be tried again */
  async send(id: string): Promise<void> {
    const claim = this.ids.next();
    const mail = await this.sql.one<CarriedMail>(claimMail, [id, claim]);
    if (!mail) return this.noteUncertain(id);
    try {
      await this.carrier.carry(mail, async () => {
        // Somebody else took it over meanwhile: then it is his
        if (!(await this.sql.one(handOver, [id, claim]))) throw new Error('The mail was taken over');
      });
    } catch (error) {
      // A server that answers with a refusal does not have the mail
      if (isRefusalOfServer(error)) await this.sql.many(takeBack, [id, claim]);
      // What a server answers quotes addresses: neither the log nor the queue keeps it
      throw new Error(`Mail postponed (${codeOf(error)})`);
    }
    await this.sql.many(markSent, [id, claim]);
  }

  async askForUnsent(): Promise<void> {
    await this.transactions.run(system, 'mail.asked-for', async (tx) => {
      for (const { id } of await tx.query<{ id: string }>(unsentMails, [tx.now])) await this.jobs.ask(tx, carryingMail, id);
      return allow();
    });
  }

  private async noteUncertain(id: string): Promise<void> {
    if (await this.sql.one(uncertainMail, [id])) this.failures.note('a mail may not have arrived and is not sent again', { mailId: id });
  }
}

function isRefusalOfServer(error: unknown): boolean {
  return isError(error) && 'responseCode' in error && typeof error.responseCode === 'number';
}

function codeOf(error: unknown): string {
  return isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
