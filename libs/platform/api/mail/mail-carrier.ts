import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';

export interface CarriedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly createdAt: string;
}

/** Takes one mail out of the house. */
export interface MailCarrier {
  /**
   * @param beforeLastByte awaited when all is said but the end: until it resolves, nobody has the mail; when it throws, nobody will.
   * Not asked by a carrier that may carry the same mail again without anybody noticing.
   */
  carry(mail: CarriedMail, beforeLastByte: () => Promise<void>): Promise<void>;
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

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The same bytes whenever it is composed: a receiver knows a second copy by its `Message-ID`. */
async function compose(mail: CarriedMail, from: Sender): Promise<Buffer> {
  const { message } = await composer.sendMail({
    from,
    // As an object: nodemailer would read a comma or a name into a plain text
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    headers: { ...mail.headers },
    date: new Date(mail.createdAt),
    messageId: `<${mail.id}@${from.address.split('@')[1] ?? 'tequio'}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message as Buffer;
}

class SmtpCarrier implements MailCarrier {
  private readonly transport;

  constructor(
    smtpUrl: string,
    private readonly from: Sender,
  ) {
    // A server that says nothing must not hold a mail for ever: it is tried again
    this.transport = createTransport({ url: smtpUrl, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 });
    // Passed on as it is: through the composer's own streams its end would be asked for before the server is there
    this.transport.use('stream', (mail, done) => {
      const { raw } = mail.data;
      if (raw instanceof Readable) mail.message.createReadStream = () => raw;
      done();
    });
  }

  async carry(mail: CarriedMail, beforeLastByte: () => Promise<void>): Promise<void> {
    const content = await compose(mail, this.from);
    const raw = Readable.from(
      (async function* () {
        yield content;
        await beforeLastByte();
      })(),
      { objectMode: false },
    );
    await this.transport.sendMail({ envelope: { from: this.from.address, to: [mail.to] }, raw });
  }
}

/** Without a mail server every mail is a file that any mail program opens. */
class FileCarrier implements MailCarrier {
  constructor(
    private readonly folder: string,
    private readonly from: Sender,
  ) {}

  async carry(mail: CarriedMail): Promise<void> {
    const content = await compose(mail, this.from);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Named after the mail alone: a second try lays the same file in the same place
    const name = `${mail.createdAt.replace(/[:.]/g, '-')}-${mail.id}`;
    const unfinished = join(this.folder, `.${name}`);
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, `${name}.eml`));
  }
}
