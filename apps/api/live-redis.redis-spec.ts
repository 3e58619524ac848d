import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LivePage, listen, until } from '@tequio/drafting/api/testing';
import { openSession } from '@tequio/identity/api/testing';
import { type TestPlan, aPlanInWork } from '@tequio/plan/api/testing';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';
import * as Y from 'yjs';
import { BuiltServer } from './testing/built-server';
import { startWholeApplication } from './testing/whole-application';

const patience = 60_000;
let redis: ChildProcess;
let test: TestApplication;
let secretariat: TestSecretariat;
let plan: TestPlan;
let dataDir: string;
let here: string;
let other: BuiltServer;
let pages: LivePage[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tequio-redis-'));
  const port = await freePort();
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, failed) => {
    redis.stdout?.on('data', (said: Buffer) => said.toString().includes('Ready to accept connections') && ready());
    redis.once('exit', () => failed(new Error('redis-server did not start')));
  });
  const redisUrl = `redis://127.0.0.1:${port}`;
  test = await startWholeApplication(null, { redisUrl });
  here = await listen(test);
  secretariat = await aSecretariat(test, { ...durango, code: 'MX-RED', inegi: 'r0', slug: 'reparto', folioPrefix: 'RED' });
  plan = await aPlanInWork(test, secretariat);
  await BuiltServer.build('redis');
  other = await BuiltServer.on('redis', { databaseUrl: test.databaseUrl, dataDir, redisUrl });
  await other.start();
}, 240_000);
afterEach(() => {
  for (const page of pages) page.leave();
  pages = [];
});
afterAll(async () => {
  await other.stop();
  await test.stop();
  const gone = new Promise((resolve) => redis.once('exit', resolve));
  redis.kill();
  await gone;
  await rm(dataDir, { recursive: true, force: true });
});

async function pageAt(address: string, who: 'official' | 'civilSociety' | 'guarantor'): Promise<LivePage> {
  const origin = address === here ? 'http://tequio.test' : address;
  const page = new LivePage(address, await openSession(test.app, secretariat.people[who].accountId), { kind: 'commitment', id: plan.commitmentId }, 1, origin);
  pages.push(page);
  return page.ready(patience);
}

const carets = (page: LivePage) => [...(page.provider.awareness?.getStates().values() ?? [])].map((state) => (state['user'] as { name?: string } | undefined)?.name);

describe('Two processes with one Redis', () => {
  it('show each other\'s keys and carets, and store each key once, under its author', async () => {
    const [one, two] = [await pageAt(here, 'official'), await pageAt(other.address, 'civilSociety')];
    one.provider.setAwarenessField('cursor', null);
    two.provider.setAwarenessField('cursor', null);
    for (let key = 0; key < 20; key += 1) {
      one.line('policyArea').insert(0, 'a');
      two.line('policyArea').insert(0, 'b');
    }
    await until(() => one.line('policyArea').toString() === two.line('policyArea').toString() && /^(?=(.*a){20})(?=(.*b){20})/.test(one.line('policyArea').toString()), patience);
    await until(() => carets(one).includes('Camila Colectivo') && carets(two).includes('Óscar Oficial'), patience);
    await until(() => one.isStored && two.isStored, patience);
    for (const page of [one, two]) expect(await timesStored(page.doc.clientID)).toEqual(Array.from({ length: Y.getState(page.doc.store, page.doc.clientID) }, () => 1));
    expect(await authorsOf(one.doc.clientID)).toEqual([secretariat.people.official.accountId]);
    expect(await authorsOf(two.doc.clientID)).toEqual([secretariat.people.civilSociety.accountId]);
  });

  it('share what comes over REST, and take the pen away in both', async () => {
    const page = await pageAt(other.address, 'civilSociety');
    const official = await test.signInAs(secretariat.people.official.accountId);
    const url = `/api/v1/drafts/commitment/${plan.commitmentId}`;
    const { content } = (await official.get(url)).body;
    expect((await official.put(`${url}/fields/title`, { base: content.title, value: 'Escrito en otra parte' })).status).toBe(200);
    await until(() => page.line('title').toString() === 'Escrito en otra parte', patience);
    await plan.moveTo('consulting');
    await official.post('/api/v1/threads', { subjectKind: 'commitment', subjectId: plan.commitmentId, body: '¿Por qué se cerró?' });
    await until(() => page.mayEdit === false, patience);
    await plan.moveTo('drafting');
    await official.post('/api/v1/threads', { subjectKind: 'commitment', subjectId: plan.commitmentId, body: '¿Y ahora?' });
    await until(() => page.mayEdit === true, patience);
  });

  it('lose no key when one of them is killed before it stored it, as long as somebody at the other saw it', async () => {
    const [mine, theirs] = [await pageAt(here, 'official'), await pageAt(other.address, 'guarantor')];
    theirs.line('policyArea').insert(0, 'última palabra ');
    await until(() => mine.line('policyArea').toString().startsWith('última palabra '), patience);
    await other.kill();
    await until(async () => (await storedLine('policyArea')).startsWith('última palabra '), patience);
    mine.line('policyArea').insert(0, '¡');
    await until(async () => (await storedLine('policyArea')).startsWith('¡última palabra '), patience);
  });
});

/** For every letter of a client, in how many stored updates it lies. */
async function timesStored(clientId: number): Promise<number[]> {
  const rows = await test.sql.many<{ update: Buffer }>(`SELECT u.update FROM document_update u JOIN shared_document d ON d.id = u.document_id WHERE d.subject_id = $1`, [plan.commitmentId]);
  const times: number[] = [];
  for (const { id, length } of rows.flatMap(({ update }) => Y.decodeUpdate(update).structs)) {
    for (let clock = id.clock; id.client === clientId && clock < id.clock + length; clock += 1) times[clock] = (times[clock] ?? 0) + 1;
  }
  return times;
}

async function authorsOf(clientId: number): Promise<readonly string[]> {
  const rows = await test.sql.many<{ accountId: string }>(`SELECT DISTINCT account_id AS "accountId" FROM letter_authorship WHERE client_id = $1`, [clientId]);
  return rows.map(({ accountId }) => accountId);
}

async function storedLine(name: string): Promise<string> {
  const [row] = await test.sql.many<{ text: string }>(`SELECT content ->> $2 AS text FROM commitment WHERE id = $1`, [plan.commitmentId, name]);
  return row?.text ?? '';
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('No free port'))));
    });
  });
}
