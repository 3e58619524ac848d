import { SMTPServer } from 'smtp-server';

/** A real mail server on a port of its own, that keeps what arrives and can be made to refuse or to wait. */
export class MailServer {
  /** Whole messages, in the order in which they were accepted. */
  readonly arrived: string[] = [];
  refuses = false;
  /** Awaited between the receiver's address and the message. */
  beforeData: () => Promise<unknown> = () => Promise.resolve();
  /** Awaited between the whole message, accepted, and the word that it was. */
  beforeAnswer: () => Promise<unknown> = () => Promise.resolve();

  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) =>
        void this.beforeData().then(() => done(this.refuses ? Object.assign(new Error('maria@example.org: later'), { responseCode: 451 }) : null)),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          this.arrived.push(text);
          void this.beforeAnswer().then(() => done());
        });
      },
    });
    // Whoever is killed leaves his connection half open
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const made = new MailServer();
    await new Promise<void>((listening) => made.server.listen(0, '127.0.0.1', listening));
    return made;
  }

  get url(): string {
    const { port } = this.server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  forget(): void {
    this.arrived.length = 0;
    this.refuses = false;
    this.beforeData = () => Promise.resolve();
    this.beforeAnswer = () => Promise.resolve();
  }

  async stop(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }
}
