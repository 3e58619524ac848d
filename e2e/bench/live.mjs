// Live editing beside a bare Hocuspocus and a relay: one document of 20 kB, every editor two keys a second.
import { cpuOf } from './processes.mjs';
import { bringLive, fillLive, typeTogether } from './live-editors.mjs';
import { startLiveReference } from './servers.mjs';

const sizeOfTheDocument = 20_000;
const limits = { delay: 2, cpu: 1.5, stored: 1_000 };
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The product, the references, and where editors find the same document on each. */
export async function liveSides(product, client, landmarks) {
  const { id, sessions } = landmarks.discussed[0];
  await client.query(`UPDATE cycle SET phase = 'drafting' WHERE id = (SELECT cycle_id FROM commitment WHERE id = $1)`, [id]);
  const name = `commitment/${id}/1`;
  const ofProduct = (nth) => ({
    url: `ws://${product.host}:${product.port}/api/v1/live`,
    name,
    stores: true,
    headers: { cookie: `tequio_session=${sessions[nth % sessions.length]}`, origin: `http://${product.host}:${product.port}` },
  });
  const document = await fillLive(ofProduct(0), sizeOfTheDocument);
  const hocuspocus = await startLiveReference('hocuspocus');
  const relay = await startLiveReference('relay');
  let round = 0;
  const ofHocuspocus = () => ({ url: `ws://${hocuspocus.host}:${hocuspocus.port}/`, name: `${name}/${round}` });
  return {
    sides: [
      { name: 'bare relay', pid: relay.pid, placeOf: () => ({ url: `ws://${relay.host}:${relay.port}/`, name, document }) },
      {
        name: 'bare Hocuspocus',
        pid: hocuspocus.pid,
        placeOf: ofHocuspocus,
        // It keeps nothing that nobody has open: it is given the document anew, under another name, for every round
        prepare() {
          round += 1;
          return bringLive(ofHocuspocus(), document);
        },
      },
      { name: 'product', pid: product.pid, placeOf: ofProduct },
    ],
    async stop() {
      await hocuspocus.stop();
      await relay.stop();
    },
  };
}

export async function compareLive({ sides }, { say, judged, seconds, rounds }) {
  say(`\nLive editing: one document of 20 kB, two keys a second each, typed → message at every other editor; median of ${rounds} interleaved rounds of ${seconds} s`);
  say(`${'editors'.padEnd(9)}${'side'.padEnd(18)}${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}${'CPU ms a key'.padStart(14)}${'stored p99 ms'.padStart(15)}`);
  for (const editors of [30, 100]) {
    const results = new Map(sides.map(({ name }) => [name, []]));
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const side of sides) {
        const { keys, delays, storing, everythingDelivered, unheard, cpuSeconds } = await measured(side, { editors, seconds });
        results.get(side.name).push({ p50: at(delays, 0.5), p95: at(delays, 0.95), cpu: (cpuSeconds * 1_000) / keys, stored: at(storing, 0.99), whole: everythingDelivered && unheard === 0 });
      }
    }
    const of = (name, figure) => median(results.get(name).map((result) => result[figure]));
    for (const { name } of sides) {
      const stored = of(name, 'stored');
      say(`${String(editors).padEnd(9)}${name.padEnd(18)}${of(name, 'p50').toFixed(1).padStart(8)}${of(name, 'p95').toFixed(1).padStart(8)}${of(name, 'cpu').toFixed(2).padStart(14)}${(Number.isNaN(stored) ? '' : stored.toFixed(0)).padStart(15)}`);
    }
    const ratio = (figure) => of('product', figure) / of('bare Hocuspocus', figure);
    say(`  p95 at most twice bare Hocuspocus: ${ratio('p95').toFixed(2)} ${judged(ratio('p95') <= limits.delay)}`);
    say(`  CPU a key at most 1.5 times: ${ratio('cpu').toFixed(2)} ${judged(ratio('cpu') <= limits.cpu)}`);
    say(`  stored within a second, p99: ${judged(of('product', 'stored') <= limits.stored)}`);
    say(`  every key at every editor: ${judged([...results.values()].flat().every(({ whole }) => whole))}`);
  }
}

/** CPU counts while they type, not while they come in. */
async function measured({ placeOf, prepare, pid }, given) {
  const keeper = await prepare?.();
  let before = 0;
  const outcome = await typeTogether(placeOf, { ...given, whenAllAreIn: () => (before = cpuOf(pid)) });
  const cpuSeconds = cpuOf(pid) - before;
  keeper?.leave();
  return { ...outcome, cpuSeconds };
}

/** For the smoke: a few keys of three editors on every side. */
export async function liveIsDelivered({ sides }) {
  const outcomes = [];
  for (const side of sides) outcomes.push(await measured(side, { editors: 3, seconds: 1 }));
  return outcomes.every(({ everythingDelivered, unheard }) => everythingDelivered && unheard === 0);
}
