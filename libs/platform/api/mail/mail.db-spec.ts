import { randomUUID } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { allow, refuseWith, system } from '@tequio/kernel';
import { Jobs } from '../jobs/jobs';
import { startTestApplication, type TestApplication } from '../testing-app';
import { Mail } from './mail';
import { MailRelay } from './mail-relay';
import { MailServer } from '../testing-mail';

const letter = { to: 'maria@example.org', subject: 'Invitación al Secretariado', text: 'Señora María:\nAquí está su enlace.' };

const send = (test: TestApplication) =>
  test.transactions.run(system, 'letter.sent', async (tx) => {
    await test.app.get(Mail).send(tx, letter);
    return allow();
  });

const unsent = async (test: TestApplication) => (await test.sql.many('SELECT id FROM mail_message WHERE sent_at IS NULL')).length;

/** Until a worker has marked it: everything before is over by then. */
async function delivered(test: TestApplication): Promise<void> {
  while ((await unsent(test)) > 0) await new Promise(setImmediate);
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
  let server: MailServer;
  let test: TestApplication;
  beforeAll(async () => {
    server = await MailServer.start();
    test = await startTestApplication({ settings: { smtpUrl: server.url } });
  });
  beforeEach(() => server.forget());
  afterAll(async () => {
    await test.stop();
    await server.stop();
  });

  /** As if the time until the next try had passed. */
  const tryAgainNow = async () => {
    await test.sql.many(`UPDATE jobs.job_common SET start_after = now() WHERE name = 'mail.carry' AND state = 'retry'`);
    await test.app.get(Jobs).lookNow();
  };
  const triedAgain = async () => (await test.sql.one<{ n: number }>(`SELECT count(*) AS n FROM jobs.job_common WHERE name = 'mail.carry' AND state = 'retry'`))?.n;

  it('waits while the server refuses and arrives afterwards, once', async () => {
    server.refuses = true;
    await send(test);
    while ((await triedAgain()) !== 1) await new Promise(setImmediate);
    expect(await unsent(test)).toBe(1);
    expect(server.arrived).toEqual([]);

    server.refuses = false;
    while ((await unsent(test)) > 0) await tryAgainNow();
    expect(server.arrived).toHaveLength(1);
    expect(server.arrived[0]).toContain('To: maria@example.org');
  });

  it('keeps nothing of what a server said in its refusal, in the queue or in the log', async () => {
    server.refuses = true;
    await send(test);
    while ((await triedAgain()) !== 1) await new Promise(setImmediate);
    const { output } = (await test.sql.one<{ output: object }>(`SELECT output FROM jobs.job_common WHERE name = 'mail.carry' AND state = 'retry'`)) ?? { output: {} };
    expect(JSON.stringify([output, test.logged])).not.toContain('maria');
    server.refuses = false;
    while ((await unsent(test)) > 0) await tryAgainNow();
  });

  it('carries the headers it was given and an id by which a second copy is known', async () => {
    const id = await test.transactions.run(system, 'letter.sent', async (tx) =>
      allow(await test.app.get(Mail).send(tx, { ...letter, headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } })),
    );
    await delivered(test);
    expect(server.arrived[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(server.arrived[0]).toContain(`Message-ID: <${id}@tequio.test>`);
  });

  it('whose sender lost it to another one is not handed over by the first', async () => {
    server.beforeData = () => test.sql.many('UPDATE mail_message SET claim = $1 WHERE sent_at IS NULL', [randomUUID()]);
    await send(test);
    while ((await triedAgain()) !== 1) await new Promise(setImmediate);
    expect(server.arrived).toEqual([]);
    server.beforeData = () => Promise.resolve();
    while ((await unsent(test)) > 0) await tryAgainNow();
    expect(server.arrived).toHaveLength(1);
  });

  it('that lost its job is found again', async () => {
    server.refuses = true;
    await send(test);
    while ((await triedAgain()) !== 1) await new Promise(setImmediate);
    await test.sql.many(`DELETE FROM jobs.job_common WHERE name = 'mail.carry'`);
    server.refuses = false;
    await test.app.get(MailRelay).askForUnsent();
    await delivered(test);
    expect(server.arrived).toHaveLength(1);
  });
});
