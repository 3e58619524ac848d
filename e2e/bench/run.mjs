// `npm run bench`: the five workloads against the reference, single reads, live editing beside bare servers, memory and start, with the limits of the quality sheet.
// Options: --seconds=3 (a round), --rounds=5, --only=search (part of a workload's name), --tenfold (the same on ten times the data), --small (to try the bench itself).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { fillDatabase, smallSize, wholeSize } from './fill-database.mjs';
import { compareLive, liveSides } from './live.mjs';
import { connection, load } from './load.mjs';
import { cpuOf, cpuOfFamily, peakMemoryOf } from './processes.mjs';
import { buildProduct, startPostgres, startProduct, startReference } from './servers.mjs';
import { timeSingleReads } from './single-reads.mjs';
import { workloads } from './workloads.mjs';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '5' }, only: { type: 'string', default: '' }, tenfold: { type: 'boolean', default: false }, small: { type: 'boolean', default: false } } });
const seconds = Number(options.seconds);
const rounds = Number(options.rounds);
const size = options.small ? smallSize : wholeSize;

const say = (line = '') => process.stdout.write(`${line}\n`);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const marks = { passed: 0, failed: 0 };

function judged(holds) {
  marks[holds ? 'passed' : 'failed'] += 1;
  return holds ? 'held' : 'NOT HELD';
}

/** Fills a new database through the product's own start: tables, country, then the work. */
async function filledDatabase(postgres, name, given) {
  const databaseUrl = await postgres.newDatabase(name);
  const first = await startProduct({ databaseUrl, dataDir: postgres.dataDir });
  await first.stop();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const begun = performance.now();
  const landmarks = await fillDatabase(client, given, { say });
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query('SELECT pg_size_pretty(pg_database_size(current_database())) AS size');
  say(`Filled in ${((performance.now() - begun) / 1000).toFixed(1)} s, ${rows[0].size}`);
  await client.end();
  return { databaseUrl, landmarks };
}

async function postmasterOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const parent = existsSync('/proc') ? Number(readFileSync(`/proc/${rows[0].pid}/stat`, 'latin1').split(') ')[1].split(' ')[1]) : null;
  await client.end();
  return parent;
}

/** Our own pages know the token of their session; the bench asks for it as they do. */
async function learnTokens(product, landmarks) {
  const line = connection(product);
  for (const session of landmarks.sessions) product.tokens.set(session, JSON.parse((await line.ask({ method: 'GET', path: '/api/v1/session', session })).text).csrfToken);
  line.close();
}

async function measured(side, postmaster, workload, landmarks) {
  const before = postmaster ? { own: cpuOf(side.pid), database: cpuOfFamily(postmaster) } : null;
  const { answers, perSecond } = await load(side, workload, landmarks, { seconds });
  if (!before) return { perSecond, own: NaN, database: NaN };
  return { perSecond, own: ((cpuOf(side.pid) - before.own) * 1000) / answers, database: ((cpuOfFamily(postmaster) - before.database) * 1000) / answers };
}

async function compare(product, reference, postmaster, landmarks) {
  say(`\nRequests per second, 16 connections, median of ${rounds} interleaved rounds of ${seconds} s`);
  say(`${'workload'.padEnd(48)}${'reference'.padStart(10)}${'product'.padStart(9)}${'ratio'.padStart(7)}${'limit'.padStart(7)}  ${'held'.padEnd(9)} CPU ms a request: reference, product, PostgreSQL under each`);
  for (const workload of workloads.filter(({ name }) => name.includes(options.only))) {
    const results = { reference: [], product: [] };
    for (const side of [reference, product]) await load(side, workload, landmarks, { seconds: Math.min(seconds, 1) });
    for (let round = 0; round < rounds; round += 1) {
      results.reference.push(await measured(reference, postmaster, workload, landmarks));
      results.product.push(await measured(product, postmaster, workload, landmarks));
    }
    const of = (side, figure) => median(results[side].map((result) => result[figure]));
    const ratio = of('product', 'perSecond') / of('reference', 'perSecond');
    const cpu = ['own', 'database'].map((figure) => [of('reference', figure), of('product', figure)]);
    const isLight = !(cpu[0][1] > 2 * cpu[0][0]);
    say(
      `${workload.name.padEnd(48)}${of('reference', 'perSecond').toFixed(0).padStart(10)}${of('product', 'perSecond').toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(7)}${workload.limit.toFixed(2).padStart(7)}  ${judged(ratio >= workload.limit).padEnd(9)} ` +
        `${cpu[0].map((ms) => ms.toFixed(2)).join(', ')} (at most twice: ${judged(isLight)}); ${cpu[1].map((ms) => ms.toFixed(2)).join(', ')}`,
    );
  }
}

async function reads(product, landmarks) {
  const timed = await timeSingleReads(product, landmarks);
  const slow = timed.filter(({ p95, status }) => p95 > 50 || status >= 400);
  say(`\nOne request alone, p95 at most 50 ms: ${timed.length} pages and reads ${judged(slow.length === 0)}`);
  const shown = slow.length > 0 ? slow : [...timed].sort((a, b) => b.p95 - a.p95).slice(0, 5);
  for (const { path, status, median: middle, p95 } of shown) say(`  ${status} ${path.padEnd(80)} median ${middle.toFixed(1)} p95 ${p95.toFixed(1)} ms`);
}

async function editTogether(databaseUrl, product, landmarks, running) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const live = await liveSides(product, client, landmarks);
  await client.end();
  running.push(live);
  await compareLive(live, { say, judged, seconds: options.small ? 2 : 10, rounds: Math.min(rounds, 3) });
}

async function tenfold(postgres, once) {
  say('\nTen times the data: lists and searches may lose a fifth');
  const { databaseUrl, landmarks } = await filledDatabase(postgres, 'tenfold', { ...size, cycles: size.cycles * 10, discussed: size.discussed, contributions: size.contributions * 10 });
  const large = await startProduct({ databaseUrl, dataDir: postgres.dataDir });
  await learnTokens(large, landmarks);
  for (const workload of [workloads[0], workloads[2]]) {
    const results = { once: [], large: [] };
    for (const [side, marksOf] of [[once.product, once.landmarks], [large, landmarks]]) await load(side, workload, marksOf, { seconds: Math.min(seconds, 1) });
    for (let round = 0; round < rounds; round += 1) {
      results.once.push((await load(once.product, workload, once.landmarks, { seconds })).perSecond);
      results.large.push((await load(large, workload, landmarks, { seconds })).perSecond);
    }
    const ratio = median(results.large) / median(results.once);
    say(`${workload.name.padEnd(48)}${median(results.once).toFixed(0).padStart(10)}${median(results.large).toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(7)}   0.80  ${judged(ratio >= 0.8)}`);
  }
  await large.stop();
}

async function bench() {
  say('Building the product …');
  await buildProduct();
  if (!existsSync(join(import.meta.dirname, '../../dist/web/server/server.mjs'))) throw new Error('The pages are not built: npm run build:web');
  const postgres = await startPostgres();
  const running = [];
  try {
    const { databaseUrl, landmarks } = await filledDatabase(postgres, 'bench', size);
    const postmaster = await postmasterOf(databaseUrl);
    const product = await startProduct({ databaseUrl, dataDir: postgres.dataDir });
    running.push(product);
    const reference = await startReference({ databaseUrl });
    running.push(reference);
    await learnTokens(product, landmarks);
    await compare(product, reference, postmaster, landmarks);
    const memoryOfWorkloads = postmaster ? peakMemoryOf(product.pid) : null;
    await reads(product, landmarks);
    await editTogether(databaseUrl, product, landmarks, running);
    if (options.tenfold) await tenfold(postgres, { product, landmarks });
    for (const [when, memory] of memoryOfWorkloads === null ? [] : [['under the workloads', memoryOfWorkloads], ['when every page was rendered too', peakMemoryOf(product.pid)]]) {
      say(`\nMemory of the product ${when}: ${memory.toFixed(0)} MB, at most 300: ${judged(memory <= 300)}`);
    }
    say(`Started process to first answer: ${(product.startMilliseconds / 1000).toFixed(2)} s, at most 4: ${judged(product.startMilliseconds <= 4000)}`);
  } finally {
    for (const server of running.reverse()) await server.stop();
    await postgres.stop();
  }
  say(`\n${marks.passed} passed, ${marks.failed} failed`);
  process.exitCode = marks.failed === 0 ? 0 : 1;
}

await bench();
