// One request of each workload on both sides, without figures: the reference must answer what the product answers.
// `node smoke.mjs` with DATABASE_URL of an empty database and DATA_DIR; ends with 0 when both sides agree.
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { fillDatabase, smallSize } from './fill-database.mjs';
import { liveIsDelivered, liveSides } from './live.mjs';
import { connection } from './load.mjs';
import { buildProduct, startProduct, startReference } from './servers.mjs';
import { workloads } from './workloads.mjs';

const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = process.env;
const disagreements = [];

/** What both must say alike: what a person may do (`can`, what lacks) is the product's own to tell, ids of new rows differ. */
function comparable(text) {
  if (text === '') return null;
  const { can: _can, missing: _missing, cycle: _cycle, ...answer } = JSON.parse(text);
  return answer;
}

async function seen(client) {
  const { rows } = await client.query(`
    SELECT (SELECT json_agg(json_build_array(action, subject_kind, before IS NULL, after IS NULL) ORDER BY id DESC) FROM (SELECT * FROM journal_entry ORDER BY at DESC, id DESC LIMIT 1) j) AS journal,
           (SELECT json_agg(json_build_array(name, subject_kind, caused_by IS NULL)) FROM (SELECT * FROM outbox_event ORDER BY occurred_at DESC, id DESC LIMIT 1) o) AS outbox`);
  return rows[0];
}

async function smoke() {
  await buildProduct();
  const product = await startProduct({ databaseUrl, dataDir });
  const running = [product];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const landmarks = await fillDatabase(client, smallSize);
    const reference = await startReference({ databaseUrl });
    running.push(reference);
    const lines = { product: connection(product), reference: connection(reference) };
    for (const workload of workloads) {
      const told = {};
      for (const [side, line] of Object.entries(lines)) {
        const next = workload.visitor(landmarks, 0);
        told[side] = [];
        let before = null;
        for (let step = 0; step < 3 + ((workload.stepsOfARound ?? 1) - 1); step += 1) {
          const request = next(before);
          if (request.session && !product.tokens.has(request.session)) {
            product.tokens.set(request.session, JSON.parse((await lines.product.ask({ method: 'GET', path: '/api/v1/session', session: request.session })).text).csrfToken);
          }
          before = await line.ask(request);
          if (before.status >= 300) throw new Error(`${side} answered ${before.status} to ${request.method} ${request.path}: ${before.text}`);
          told[side].push(request.method === 'GET' ? { status: before.status, answer: comparable(before.text) } : { status: before.status, ...(await seen(client)) });
        }
      }
      const same = isDeepStrictEqual(told.product, told.reference);
      process.stdout.write(`${workload.name}: ${same ? 'both sides agree' : 'the two sides differ'}\n`);
      if (!same) disagreements.push(`${workload.name}\n product   ${JSON.stringify(told.product).slice(0, 1500)}\n reference ${JSON.stringify(told.reference).slice(0, 1500)}`);
    }
    for (const line of Object.values(lines)) line.close();
    const live = await liveSides(product, client, landmarks);
    running.push(live);
    const delivered = await liveIsDelivered(live);
    process.stdout.write(`live editing: ${delivered ? 'every key reaches everybody' : 'keys are lost'}\n`);
    if (!delivered) disagreements.push('live editing: keys are lost');
  } finally {
    await client.end();
    for (const server of running.reverse()) await server.stop();
  }
  if (disagreements.length > 0) throw new Error(`The reference does something else than the product:\n${disagreements.join('\n')}`);
}

await smoke();
