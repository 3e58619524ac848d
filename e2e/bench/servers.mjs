// Starts and ends what is measured: PostgreSQL, the product as it ships, the reference.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { rolldown } from 'rolldown';
import config from '../../rolldown.config.mjs';
import { importBundled } from '../../tools/bundle.mjs';
import { flagsOfTheProduct } from '../../tools/product-flags.mjs';

export const host = '127.0.0.1';
const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/bench/api');

/** The production build in a folder of its own: a running product next door keeps its files. */
export async function buildProduct() {
  const { output, ...options } = config;
  const bundle = await rolldown(options);
  await bundle.write({ ...output, dir: built });
  await bundle.close();
}

export async function startPostgres() {
  const { startEmbeddedPostgres } = await importBundled('libs/platform/api/embedded-postgres/index.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'tequio-bench-'));
  mkdirSync(join(dataDir, 'product'));
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: () => {} });
  return {
    dataDir: join(dataDir, 'product'),
    async newDatabase(name) {
      const owner = decodeURIComponent(new URL(server.url).username);
      const admin = new pg.Client({ connectionString: server.adminUrl });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} OWNER ${admin.escapeIdentifier(owner)} TEMPLATE template0`);
      await admin.end();
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Answers once it is ready, with the milliseconds that took. */
export async function startProduct({ databaseUrl, dataDir }) {
  const port = await freePort();
  const begun = performance.now();
  const child = run([...flagsOfTheProduct, join(built, 'main.js')], {
    NODE_ENV: 'production', PORT: String(port), HOST: host, PUBLIC_URL: `http://${host}:${port}`, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SESSION_SECRET: 'what only the bench knows, long enough',
  });
  for (;;) {
    const answer = await fetch(`http://${host}:${port}/api/v1/health/ready`).catch((error) => (error instanceof TypeError ? null : Promise.reject(error)));
    if (answer?.status === 200) break;
    if (child.exitCode !== null) throw new Error('The product did not start');
    await new Promise((soon) => setTimeout(soon, 20));
  }
  return { ...child.handle, host, port, startMilliseconds: performance.now() - begun, tokens: new Map() };
}

export async function startReference({ databaseUrl }) {
  const port = await freePort();
  const child = run([join(import.meta.dirname, 'reference-server.mjs')], { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl });
  await new Promise((ready, failed) => {
    child.stdout.once('data', ready);
    child.once('exit', () => failed(new Error('The reference did not start')));
  });
  return { ...child.handle, host, port, tokens: new Map() };
}

/** `hocuspocus` or `relay`: what live editing costs at least. */
export async function startLiveReference(which) {
  const port = await freePort();
  const child = run([join(import.meta.dirname, 'live-references.mjs'), which], { NODE_ENV: 'production', PORT: String(port) });
  await new Promise((ready, failed) => {
    child.stdout.once('data', ready);
    child.once('exit', () => failed(new Error(`The ${which} did not start`)));
  });
  return { ...child.handle, host, port };
}

function run(args, settings) {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, args, { cwd: root, env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.resume();
  child.handle = {
    pid: child.pid,
    stop: () =>
      new Promise((ended) => {
        if (child.exitCode !== null) return ended();
        child.once('exit', ended);
        child.kill('SIGTERM');
      }),
  };
  return child;
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
