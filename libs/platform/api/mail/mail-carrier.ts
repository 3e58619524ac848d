import { randomBytes } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

export interface CarriedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** Takes one mail out of the house. */
export interface MailCarrier {
  carry(mail: CarriedMail): Promise<void>;
}

export const MAIL_CARRIER = Symbol('MailCarrier');

export interface MailSettings {
  readonly smtpUrl?: string | null;
  readonly dataDir: string;
  readonly publicUrl: string;
}

export function mailCarrierFor(settings: MailSettings): MailCarrier {
  const from = { name: 'Tequio', address: `no-responder@${new URL(settings.publicUrl).hostname.replace(/^\[|\]$/g, '')}` };
  return settings.smtpUrl ? new SmtpCarrier(settings.smtpUrl, from) : new FileCarrier(join(settings.dataDir, 'mail'), from);
}

interface Sender {
  readonly name: string;
  readonly address: string;
}

function message(mail: CarriedMail, from: Sender) {
  return {
    from,
    // As an object: nodemailer would read a comma or a name into a plain text
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    messageId: `<${mail.id}@${from.address.split('@')[1] ?? 'tequio'}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

class SmtpCarrier implements MailCarrier {
  private readonly transport;

  constructor(
    smtpUrl: string,
    private readonly from: Sender,
  ) {
    this.transport = createTransport(smtpUrl);
  }

  async carry(mail: CarriedMail): Promise<void> {
    await this.transport.sendMail(message(mail, this.from));
  }
}

/** Without a mail server every mail is a file that any mail program opens. */
class FileCarrier implements MailCarrier {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly from: Sender,
  ) {}

  async carry(mail: CarriedMail): Promise<void> {
    const { message: content } = await this.transport.sendMail(message(mail, this.from));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${mail.id.slice(-6)}`;
    const unfinished = join(this.folder, `.${name}-${randomBytes(4).toString('hex')}`);
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(content as Buffer);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, `${name}.eml`));
  }
}
