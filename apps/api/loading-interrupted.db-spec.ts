import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, emptyTestDatabase } from '@tequio/platform/api/testing';
import pg from 'pg';

const projectRoot = join(import.meta.dirname, '../..');
const built = join(projectRoot, 'dist/interrupted/api');

let dataDir: string;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tequio-interrupted-'));
  // Built by a process of its own: the bundler is no part of a test's world
  await ended(node(['--input-type=module', '-e', `
    import { rolldown } from 'rolldown';
    import config from './rolldown.config.mjs';
    const bundle = await rolldown(config);
    await bundle.write({ ...config.output, dir: 'dist/interrupted/api' });
    await bundle.close();`]));
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  return spawn(process.execPath, args, { cwd: projectRoot, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function start(databaseUrl: string): ChildProcess {
  return node([join(built, 'main.js')], { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, TEQUIO_DEMO: 'on', PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'test' });
}

/** What it said until the words came, or until its end. */
function heard(process: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (words.test(said)) resolve(said);
    };
    process.stdout?.on('data', hear);
    process.stderr?.on('data', hear);
    process.once('exit', () => resolve(said));
  });
}

function ended(process: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve(process.exitCode);
  const exit = new Promise<number | null>((resolve) => process.once('exit', (code) => resolve(code)));
  if (signal) process.kill(signal);
  return exit;
}

async function started(databaseUrl: string): Promise<string> {
  const product = start(databaseUrl);
  const said = await heard(product, /^Tequio: http/m);
  await ended(product, 'SIGTERM');
  return said;
}

async function withDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function anEmptyDatabase(): Promise<TestDatabase> {
  const database = await emptyTestDatabase();
  databases.push(database);
  return database;
}

/** How many rows, table by table. */
const whatIsThere = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    const counts: Record<string, number> = {};
    for (const { name } of tables) counts[name] = (await client.query<{ many: number }>(`SELECT count(*)::int AS many FROM ${client.escapeIdentifier(name)}`)).rows[0]?.many ?? 0;
    return counts;
  });

/** Starts, and kills it once the table has as many rows. */
async function killedAt(url: string, table: string, rows: number): Promise<void> {
  const product = start(url);
  await heard(product, /^Loading the demonstration/m);
  await withDatabase(url, async (client) => {
    const many = async () => (await client.query<{ many: number }>(`SELECT count(*)::int AS many FROM ${client.escapeIdentifier(table)}`)).rows[0]?.many ?? 0;
    while ((await many()) < rows && product.exitCode === null);
  });
  await ended(product, 'SIGKILL');
}

it('A start that was killed while it loaded the demonstration is made good by the next one, and nothing is there twice', async () => {
  const [whole, interrupted] = [await anEmptyDatabase(), await anEmptyDatabase()];
  expect(await started(whole.url)).toContain('Tequio: http');
  const atOnce = await whatIsThere(whole.url);
  expect(atOnce).toMatchObject({ entity: 32, account: 11, commitment: expect.any(Number), journal_entry: expect.any(Number) });

  // Before anybody has an account, in the middle of the problems, and in the middle of the commitments
  await killedAt(interrupted.url, 'demonstration_clock', 1);
  await killedAt(interrupted.url, 'problem', 3);
  await killedAt(interrupted.url, 'thread', 1);
  const said = await started(interrupted.url);
  expect(said).toContain('beginning again');
  expect(said).toContain('facilitacion@durango.example');
  expect(await whatIsThere(interrupted.url)).toEqual(atOnce);
  expect(await ended(node([join(built, 'verify.js')], { DATABASE_URL: interrupted.url, DATA_DIR: dataDir }))).toBe(0);

  // And once it is whole it stays, whatever people have done since
  expect(await started(interrupted.url)).not.toContain('beginning again');
  expect(await whatIsThere(interrupted.url)).toEqual(atOnce);
}, 300_000);

it('A start beside the work of others takes nothing of it away, and says what to do', async () => {
  const database = await anEmptyDatabase();
  await killedAt(database.url, 'problem', 3);
  await withDatabase(database.url, (client) => client.query(`INSERT INTO account (id, email, name, salt, created_at) VALUES (gen_random_uuid(), 'alguien@ejemplo.mx', 'Alguien', 'sal', now())`));
  const before = await whatIsThere(database.url);
  expect(await started(database.url)).toContain('TEQUIO_DEMO=off');
  expect(await whatIsThere(database.url)).toEqual(before);
}, 300_000);
