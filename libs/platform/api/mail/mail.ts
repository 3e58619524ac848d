import { Inject, Injectable } from '@nestjs/common';
import type { Ids } from '@tequio/kernel';
import type { Tx } from '../database/transaction';
import { Jobs } from '../jobs/jobs';
import { IDS } from '../tokens';

export interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Beside those every mail has, `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * For what is worse told twice than once too few, as a digest. A link that somebody waits for is sent again when
   * nobody can know whether it arrived.
   */
  readonly neverTwice?: boolean;
}

export const carryingMail = 'mail.carry';

/** Mail is a row of the change it tells about: no change, no mail; and a mail server that is away delays nothing. */
@Injectable()
export class Mail {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    private readonly jobs: Jobs,
  ) {}

  /** @returns the mail's id, by which its message can be known */
  async send(tx: Tx, mail: MailText): Promise<string> {
    const id = this.ids.next();
    await tx.query('INSERT INTO mail_message (id, to_address, subject, body_text, body_html, headers, never_twice, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      id,
      mail.to,
      mail.subject,
      mail.text,
      mail.html ?? null,
      JSON.stringify(mail.headers ?? {}),
      mail.neverTwice ?? false,
      tx.now,
    ]);
    await this.jobs.ask(tx, carryingMail, id);
    return id;
  }
}
