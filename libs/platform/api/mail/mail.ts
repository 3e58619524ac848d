import { Inject, Injectable } from '@nestjs/common';
import type { Ids } from '@tequio/kernel';
import type { Tx } from '../database/transaction';
import { IDS } from '../tokens';

export interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Mail is a row of the change it tells about: no change, no mail; and a mail server that is away delays nothing. */
@Injectable()
export class Mail {
  private wakeRelay: () => void = () => undefined;

  constructor(@Inject(IDS) private readonly ids: Ids) {}

  async send(tx: Tx, mail: MailText): Promise<void> {
    await tx.query('INSERT INTO mail_message (id, to_address, subject, body_text, body_html, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      this.ids.next(),
      mail.to,
      mail.subject,
      mail.text,
      mail.html ?? null,
      tx.now,
    ]);
    tx.afterCommit(() => this.wakeRelay());
  }

  onWake(wakeRelay: () => void): void {
    this.wakeRelay = wakeRelay;
  }
}
