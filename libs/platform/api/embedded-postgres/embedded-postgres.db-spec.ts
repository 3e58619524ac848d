import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inDatabase } from './application-database';
import { type EmbeddedPostgres, createDatabase, dropDatabase, startEmbeddedPostgres } from './index';
import { parsePostmasterPid } from './postmaster-pid';

interface Kept {
  readonly url: string;
  readonly adminUrl: string;
  readonly startedHere: boolean;
}

const minute = 60_000;
const keepers: ChildProcess[] = [];
let dataDir: string;

async function keeper(folder = dataDir): Promise<{ process: ChildProcess; server: Kept }> {
  const child = fork(join(import.meta.dirname, 'testing/server-keeper.mjs'), [folder], { stdio: 'inherit' });
  keepers.push(child);
  const died = once(child, 'exit').then(() => ({ failure: 'the other process ended before it had a server' }));
  const server = await Promise.race([once(child, 'message').then(([message]) => message as Kept | { failure: string }), died]);
  if ('failure' in server) throw new Error(server.failure);
  return { process: child, server };
}

async function end(child: ChildProcess, how: 'kill -9' | 'stop'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  if (how === 'stop') child.send('stop');
  else child.kill('SIGKILL');
  await exited;
}

function start(folder = dataDir): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
}

async function ask(url: string, sql: string): Promise<unknown> {
  const { rows } = await inDatabase(url, (client) => client.query<{ answer: unknown }>(sql));
  return rows[0]?.answer;
}

function pidFile(): string {
  return join(dataDir, 'postgres/cluster/postmaster.pid');
}

function serverPid(): number {
  return parsePostmasterPid(readFileSync(pidFile(), 'utf8'))!.pid;
}

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tequio-postgres-'));
  chmodSync(dataDir, 0o755);
});

afterAll(async () => {
  for (const child of keepers) await end(child, 'kill -9');
  const last = await start();
  await last.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('starts with an application role that is bound by the rules and a database that knows Spanish', async () => {
    const server = await start();
    expect(server.startedHere).toBe(true);
    expect(await ask(server.url, `SELECT rolsuper OR rolbypassrls OR rolcreaterole AS answer FROM pg_roles WHERE rolname = current_user`)).toBe(false);
    expect(await ask(server.url, `SELECT pg_get_userbyid(datdba) = current_user AS answer FROM pg_database WHERE datname = current_database()`)).toBe(true);
    expect(await ask(server.url, `SELECT current_setting('server_encoding') AS answer`)).toBe('UTF8');
    expect(await ask(server.url, `SELECT lower('ÑANDÚ') AS answer`)).toBe('ñandú');
    expect(await ask(server.url, `SELECT unaccent('Administración') AS answer`)).toBe('Administracion');
    expect(await ask(server.url, `SELECT array_to_string(show_trgm('ñá'), ',') <> '' AS answer`)).toBe(true);
    expect(await ask(server.url, `SELECT string_agg(w, ' ' ORDER BY w COLLATE "es-MX-x-icu") AS answer FROM unnest(ARRAY['oro','ñu','nube']) AS w`)).toBe('nube ñu oro');
    expect(await ask(server.url, `SELECT string_agg(extname, ' ' ORDER BY extname) AS answer FROM pg_extension`)).toBe('btree_gist citext pg_trgm pgcrypto plpgsql unaccent');
    await server.stop();
    expect(existsSync(pidFile())).toBe(false);
  }, minute);

  it('keeps its passwords to itself and answers nobody without one', async () => {
    const server = await start();
    expect(statSync(join(dataDir, 'postgres/passwords.json')).mode & 0o777).toBe(0o600);
    const stranger = new URL(server.url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'SELECT 1 AS answer')).rejects.toMatchObject({ code: '28P01' });
    expect(await ask(server.adminUrl, `SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories') AS answer`)).toBe('127.0.0.1');
    await server.stop();
  }, minute);

  it('gives tests databases of their own, with the same extensions and owner', async () => {
    const server = await start();
    const url = await createDatabase(server, 'trial "one"');
    expect(await ask(url, `SELECT pg_get_userbyid(datdba) || ' ' || datname AS answer FROM pg_database WHERE datname = current_database()`)).toBe('tequio trial "one"');
    expect(await ask(url, `SELECT unaccent('ñ') AS answer`)).toBe('n');
    await inDatabase(url, (client) => client.query('CREATE TABLE kept (id int)'));
    const copy = await createDatabase(server, 'trial two', 'trial "one"');
    expect(await ask(copy, 'SELECT count(*)::int AS answer FROM kept')).toBe(0);
    await dropDatabase(server, 'trial "one"');
    await dropDatabase(server, 'trial two');
    expect(await ask(server.adminUrl, `SELECT count(*)::int AS answer FROM pg_database WHERE datname LIKE 'trial%'`)).toBe(0);
    await server.stop();
  }, minute);
});

describe('several processes on one folder', () => {
  it('start one server between them, however close together they come', async () => {
    const all = await Promise.all([keeper(), keeper(), keeper()]);
    expect(all.filter(({ server }) => server.startedHere)).toHaveLength(1);
    expect(new Set(all.map(({ server }) => server.url)).size).toBe(1);

    const owner = all.find(({ server }) => server.startedHere)!;
    for (const guest of all.filter((one) => one !== owner)) await end(guest.process, 'stop');
    expect(await ask(owner.server.url, 'SELECT 1 AS answer')).toBe(1);
    await end(owner.process, 'stop');
    expect(existsSync(pidFile())).toBe(false);
  }, minute);

  it('adopt the server of a process that was killed', async () => {
    const killed = await keeper();
    await end(killed.process, 'kill -9');
    const heir = await start();
    expect(heir.url).toBe(killed.server.url);
    expect(heir.startedHere).toBe(true);
    await heir.stop();
    expect(existsSync(pidFile())).toBe(false);
  }, minute);
});

describe('after kill -9', () => {
  it.each(['the server', 'the process and the server'])('of %s everything acknowledged is there', async (what) => {
    const first = await keeper();
    await inDatabase(first.server.url, async (client) => {
      await client.query('CREATE TABLE IF NOT EXISTS acknowledged (number int)');
      await client.query('TRUNCATE acknowledged');
      for (let number = 0; number < 50; number++) await client.query('INSERT INTO acknowledged VALUES ($1)', [number]);
    });
    process.kill(serverPid(), 'SIGKILL');
    if (what !== 'the server') await end(first.process, 'kill -9');

    const again = await start();
    expect(await ask(again.url, 'SELECT count(*)::int AS answer FROM acknowledged')).toBe(50);
    await again.stop();
    await end(first.process, 'stop');
    expect(existsSync(pidFile())).toBe(false);
  }, minute);

  it.each([
    ['names a process of somebody else', (content: string) => content.replace(/^\d+/, String(process.pid))],
    ['was cut to nothing', () => ''],
    ['names a process that is gone', (content: string) => content.replace(/^\d+/, '2147483646')],
  ])('a postmaster.pid that %s does not stand in the way', async (_what, spoil) => {
    const first = await keeper();
    const content = readFileSync(pidFile(), 'utf8');
    await end(first.process, 'stop');
    writeFileSync(pidFile(), spoil(content));
    const owner = statSync(join(dataDir, 'postgres/cluster'));
    chownSync(pidFile(), owner.uid, owner.gid);

    const again = await start();
    expect(await ask(again.url, 'SELECT 1 AS answer')).toBe(1);
    await again.stop();
  }, minute);
});

describe('where things are not as they should be', () => {
  it('a folder that is closed to other accounts still gets its server', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'tequio-closed-'));
    const server = await start(closed);
    const cluster = (await ask(server.adminUrl, `SELECT current_setting('data_directory') AS answer`)) as string;
    await server.stop();
    const again = await start(closed);
    expect(await ask(again.adminUrl, `SELECT current_setting('data_directory') AS answer`)).toBe(cluster);
    await again.stop();
    rmSync(dirname(cluster), { recursive: true, force: true });
    rmSync(closed, { recursive: true, force: true });
  }, minute);

  it('strange PG* and locale settings of the shell change nothing', async () => {
    const strange = { PGPORT: '1', PGDATA: '/nowhere', PGSSLMODE: 'require', LC_ALL: 'xx_XX', LANG: '' };
    const before = { ...process.env };
    Object.assign(process.env, strange);
    try {
      const server = await start();
      await server.stop();
      expect(server.startedHere).toBe(true);
    } finally {
      for (const name of Object.keys(strange)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  }, minute);

  it('a broken configuration is told in one line with the end of the log', async () => {
    const settings = join(dataDir, 'postgres/cluster/postgresql.conf');
    const good = readFileSync(settings, 'utf8');
    writeFileSync(settings, `${good}\nno_such_setting = 1\n`);
    try {
      await expect(start()).rejects.toThrow(/^The embedded PostgreSQL did not start: .*no_such_setting.* Set DATABASE_URL .*$/);
    } finally {
      writeFileSync(settings, good);
    }
  }, minute);

  it('a cluster of another version is left alone', async () => {
    const version = join(dataDir, 'postgres/cluster/PG_VERSION');
    writeFileSync(version, '15\n');
    try {
      await expect(start()).rejects.toThrow(/was made by PostgreSQL 15, and the installed one is 18/);
    } finally {
      writeFileSync(version, '18\n');
    }
  }, minute);

  it('lost passwords are named, not replaced', async () => {
    const passwords = join(dataDir, 'postgres/passwords.json');
    const kept = readFileSync(passwords);
    rmSync(passwords);
    try {
      await expect(start()).rejects.toThrow(/passwords\.json/);
    } finally {
      writeFileSync(passwords, kept, { mode: 0o600 });
    }
  }, minute);
});
