import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { allow, refuseWith, system } from '@tequio/kernel';
import { SMTPServer } from 'smtp-server';
import { startTestApplication, type TestApplication } from '../testing-app';
import { Mail } from './mail';
import { MailRelay } from './mail-relay';

const letter = { to: 'maria@example.org', subject: 'Invitación al Secretariado', text: 'Señora María:\nAquí está su enlace.' };

const send = (test: TestApplication) =>
  test.transactions.run(system, 'letter.sent', async (tx) => {
    await test.app.get(Mail).send(tx, letter);
    return allow();
  });

/** Until the relay that the commit woke has nothing left either. */
async function delivered(test: TestApplication): Promise<void> {
  await test.app.get(MailRelay).drain();
  await test.sql.many('SELECT id FROM mail_message FOR UPDATE');
}

describe('mail without a mail server', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it('lands as a file that only the owner reads', async () => {
    await send(test);
    await delivered(test);
    const folder = join(test.dataDir, 'mail');
    const files = await readdir(folder);
    expect(files).toEqual([expect.stringMatching(/\.eml$/)]);
    const path = join(folder, String(files[0]));
    const content = await readFile(path, 'utf8');
    expect(content).toContain('To: maria@example.org');
    expect(content).toMatch(/From: Tequio <no-responder@tequio\.test>/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is not sent when the change is refused', async () => {
    const before = await test.sql.many('SELECT id FROM mail_message');
    const refused = test.transactions.run(system, 'letter.sent', async (tx) => {
      await test.app.get(Mail).send(tx, letter);
      return refuseWith('conflict', 'platform.done-at-once');
    });
    await expect(refused).rejects.toThrow();
    expect(await test.sql.many('SELECT id FROM mail_message')).toHaveLength(before.length);
  });
});

describe('mail by a mail server', () => {
  it('waits while the server refuses and arrives afterwards, once', async () => {
    const arrived: string[] = [];
    let refuses = true;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refuses ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          arrived.push(text);
          done();
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as { port: number };
    const test = await startTestApplication({ settings: { smtpUrl: `smtp://127.0.0.1:${port}` } });
    try {
      await send(test);
      await delivered(test);
      const waiting = () => test.sql.one<{ attempts: number; sent: boolean }>('SELECT attempts, sent_at IS NOT NULL AS sent FROM mail_message');
      for (let looks = 0; looks < 200 && !(await waiting())?.attempts; looks += 1) await new Promise(setImmediate);
      expect(await waiting()).toEqual({ attempts: 1, sent: false });
      expect(arrived).toEqual([]);

      refuses = false;
      await test.sql.many('UPDATE mail_message SET next_attempt_at = now()');
      await delivered(test);
      await delivered(test);
      expect(await waiting()).toEqual({ attempts: 1, sent: true });
      expect(arrived).toHaveLength(1);
      expect(arrived[0]).toContain('To: maria@example.org');
    } finally {
      await test.stop();
      await new Promise<void>((closed) => server.close(closed));
    }
  });
});
