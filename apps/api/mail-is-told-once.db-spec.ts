import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openSession } from '@tequio/identity/api/testing';
import { aCycle } from '@tequio/monitoring/api/testing';
import { OutboxRelay } from '@tequio/platform/api';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { MailServer } from '@tequio/platform/api/testing-mail';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';
import { areaEntities, areaModules } from './app.module';

let test: TestApplication;
let server: MailServer;
let secretariat: TestSecretariat;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  server = await MailServer.start();
  // This process only prepares: whatever is done is done by those that are killed
  test = await startTestApplication({ modules: areaModules, entities: areaEntities, openSession, settings: { jobs: 'none', smtpUrl: server.url } });
  secretariat = await aSecretariat(test, durango);
  const cycleId = await aCycle(test, secretariat.id, 'drafting');
  const osc = await test.signInAs(secretariat.people.civilSociety.accountId);
  await osc.post('/api/v1/threads', { subjectKind: 'cycle', subjectId: cycleId, body: '¿Quién convoca?', mentions: [secretariat.people.official.accountId] });
  await test.app.get(OutboxRelay).drain();
  await test.sql.many('SELECT id FROM outbox_event WHERE handled_at IS NULL FOR SHARE');
  // One digest in all, for whoever was named
  await test.sql.many(`UPDATE notification_choice SET waiting = 'daily', followed = 'none'`);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await ended(worker, 'SIGKILL');
});
afterAll(async () => {
  await test.stop();
  await server.stop();
});
beforeEach(async () => {
  server.forget();
  await test.sql.many('DELETE FROM mail_message');
  await test.sql.many('DELETE FROM jobs.job_common');
  await test.sql.many('UPDATE notification SET mailed_at = NULL');
  await test.sql.many('DELETE FROM digest');
});

async function aWorker(): Promise<ChildProcess> {
  const settings = { databaseUrl: test.databaseUrl, publicUrl: 'http://tequio.test', dataDir: test.dataDir, sessionSecret: 'a secret that only this test knows', smtpUrl: server.url, isDemonstration: true, jobs: 'asked-for' };
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'testing/mail-worker.mjs')], { env: { ...process.env, NODE_OPTIONS: '', TEQUIO_WORKER: JSON.stringify(settings) }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  workers.push(worker);
  await said(worker, 'ready');
  return worker;
}

async function said(worker: ChildProcess, word: string): Promise<void> {
  for (;;) if (((await once(worker, 'message')) as [string])[0] === word) return;
}

async function ended(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  worker.kill(signal);
  await exit;
}

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await new Promise((soon) => setTimeout(soon, 20));
};

const mails = () => test.sql.many<{ sent: boolean; handedOver: boolean }>('SELECT sent_at IS NOT NULL AS sent, handed_over_at IS NOT NULL AS "handedOver" FROM mail_message');

/** What the dead held is given to the living, as the clock would do within the minute. */
const takeOver = () => test.sql.many(`UPDATE jobs.job_common SET state = 'retry', start_after = now(), retry_count = retry_count + 1 WHERE name = 'mail.carry' AND state = 'active'`);

it('a digest whose worker is killed after composing and before the server has it is sent by the next one, once', async () => {
  const dying = await aWorker();
  let reached = false;
  server.beforeData = () => {
    reached = true;
    return new Promise(() => undefined);
  };
  dying.send('compose');
  await until(() => reached);
  await ended(dying, 'SIGKILL');
  expect(await mails()).toEqual([{ sent: false, handedOver: false }]);
  expect(server.arrived).toEqual([]);

  server.beforeData = () => Promise.resolve();
  await takeOver();
  const living = await aWorker();
  living.send('compose');
  await until(async () => (await mails()).every(({ sent }) => sent));
  expect(await mails()).toHaveLength(1);
  expect(server.arrived).toHaveLength(1);
  expect(server.arrived[0]).toMatch(/^Message-ID: <[\da-f-]{36}@tequio\.test>/m);
});

it('a digest whose worker is killed after the server took it and before it is marked is not sent again', async () => {
  const dying = await aWorker();
  server.beforeAnswer = () => new Promise(() => undefined);
  dying.send('compose');
  await until(() => server.arrived.length > 0);
  await ended(dying, 'SIGKILL');
  expect(await mails()).toEqual([{ sent: false, handedOver: true }]);

  server.beforeAnswer = () => Promise.resolve();
  await takeOver();
  const living = await aWorker();
  const composed = said(living, 'composed');
  living.send('compose');
  await composed;
  await until(async () => (await test.sql.many(`SELECT FROM jobs.job_common WHERE name = 'mail.carry' AND state <> 'completed'`)).length === 0);
  expect(server.arrived).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

it('two workers that compose at the same moment compose one', async () => {
  const [one, other] = [await aWorker(), await aWorker()];
  const both = Promise.all([said(one, 'composed'), said(other, 'composed')]);
  one.send('compose');
  other.send('compose');
  await both;
  await until(async () => (await mails()).every(({ sent }) => sent));
  expect(server.arrived).toHaveLength(1);
});
