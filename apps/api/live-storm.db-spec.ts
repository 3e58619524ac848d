import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LivePage, until } from '@tequio/drafting/api/testing';
import { openSession } from '@tequio/identity/api/testing';
import { aPlanInWork } from '@tequio/plan/api/testing';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';
import * as Y from 'yjs';
import { BuiltServer } from './testing/built-server';
import { startWholeApplication } from './testing/whole-application';

const editors = 30;
const strokes = 16;
const patience = 60_000;
const writers = ['official', 'alternateOfficial', 'secondOfficial', 'civilSociety', 'secondCivilSociety', 'guarantor'] as const;

let test: TestApplication;
let secretariat: TestSecretariat;
let dataDir: string;
let server: BuiltServer;
let pages: LivePage[] = [];

beforeAll(async () => {
  test = await startWholeApplication();
  // No place of the country, which the server loads beside it
  secretariat = await aSecretariat(test, { ...durango, code: 'MX-STO', inegi: 's0', slug: 'tormenta', folioPrefix: 'STO' });
  dataDir = await mkdtemp(join(tmpdir(), 'tequio-storm-'));
  await BuiltServer.build('storm');
  server = await BuiltServer.on('storm', { databaseUrl: test.databaseUrl, dataDir });
  await server.start();
}, 240_000);
afterAll(async () => {
  for (const page of pages) page.leave();
  await server.stop();
  await test.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it('30 editors in one commitment, with lines that break and a server that is killed: everybody ends with the same text, nothing stored is lost, every letter is its author\'s', async () => {
  const { commitmentId } = await aPlanInWork(test, secretariat);
  const accounts = writers.map((who) => secretariat.people[who].accountId);
  const accountOf = (nth: number) => accounts[nth % accounts.length] as string;
  pages = await Promise.all(
    Array.from({ length: editors }, async (_, nth) => new LivePage(server.address, await openSession(test.app, accountOf(nth)), { kind: 'commitment', id: commitmentId }, 1, server.address).ready(patience)),
  );
  const [first] = pages as [LivePage];
  first.type('risks', beginning);
  await until(() => pages.every((page) => page.words('risks').endsWith(beginning)), patience);
  const chance = seeded(20190115);

  for (let stroke = 0; stroke < strokes; stroke += 1) {
    if (stroke === strokes / 2) {
      await until(() => pages.some((page) => page.lettersStored > 0), patience);
      await server.kill();
      const acknowledged = pages.map((page) => page.lettersStored);
      const kept = await storedDocument(commitmentId);
      for (const [nth, page] of pages.entries()) expect(Y.getState(kept.store, page.doc.clientID)).toBeGreaterThanOrEqual(acknowledged[nth] as number);
      void server.start();
    }
    for (const [nth, page] of pages.entries()) {
      if (chance() < 0.06) page.goOffline();
      else if (chance() < 0.3) page.comeBack();
      const text = sharedText(page.doc);
      text.insert(Math.floor(chance() * (text.length + 1)), letterOf(nth));
      page.proseOf(nth, 'action').insert(page.proseOf(nth, 'action').length, letterOf(nth));
    }
    // Everybody else's turn: what was typed goes out and comes in between two strokes
    await new Promise((turn) => setImmediate(turn));
  }
  for (const page of pages) page.comeBack();
  await until(() => pages.every((page) => page.isStored), patience);
  const common = () => sharedText(first.doc).toString();
  await until(() => pages.every((page) => sharedText(page.doc).toString() === common() && page.words('action') === first.words('action')), patience);

  expect(common()).toHaveLength(beginning.length + editors * strokes);
  for (const nth of pages.keys()) {
    expect([...common()].filter((letter) => letter === letterOf(nth))).toHaveLength(strokes);
    expect(first.words('action')).toContain(letterOf(nth).repeat(strokes));
  }
  expect(sharedText(await storedDocument(commitmentId)).toString()).toBe(common());
  expect(await lettersOfOthers(commitmentId, new Map(pages.map((page, nth) => [page.doc.clientID, accountOf(nth)])))).toEqual([]);
}, 240_000);

const beginning = 'Riesgos: ';
/** The paragraph in which all of them type at once. */
const sharedText = (doc: Y.Doc) => {
  const blocks = (doc.getMap('fields').get('risks') as Y.XmlFragment).toArray();
  return (blocks.at(-1) as Y.XmlElement).get(0) as Y.XmlText;
};
const letterOf = (nth: number) => String.fromCharCode(0x4e00 + nth);

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The document as the tables have it, read without the application. */
async function storedDocument(commitmentId: string): Promise<Y.Doc> {
  const [row] = await test.sql.many<{ state: Buffer; updates: string[] }>(
    `SELECT s.state, (SELECT coalesce(json_agg(encode(u.update, 'base64') ORDER BY u.seq), '[]') FROM document_update u WHERE u.document_id = d.id AND u.seq > s.up_to_seq) AS updates
     FROM shared_document d JOIN document_snapshot s ON s.document_id = d.id WHERE d.subject_id = $1`,
    [commitmentId],
  );
  const doc = new Y.Doc();
  if (row) for (const update of [row.state, ...row.updates.map((text) => Buffer.from(text, 'base64'))]) Y.applyUpdate(doc, update);
  return doc;
}

/** Ranges of letters that are under another name than their page's, or missing: every letter of every page has one author. */
async function lettersOfOthers(commitmentId: string, accounts: ReadonlyMap<number, string>): Promise<readonly object[]> {
  const ranges = await test.sql.many<{ clientId: string; accountId: string | null; from: number; to: number }>(
    `SELECT l.client_id AS "clientId", l.account_id AS "accountId", l.clock_from AS "from", l.clock_to AS "to"
     FROM letter_authorship l JOIN shared_document d ON d.id = l.document_id WHERE d.subject_id = $1 ORDER BY l.client_id, l.clock_from`,
    [commitmentId],
  );
  const wrong: object[] = ranges.filter(({ clientId, accountId }) => accounts.has(Number(clientId)) && accounts.get(Number(clientId)) !== accountId);
  for (const page of pages) {
    const own = ranges.filter(({ clientId }) => Number(clientId) === page.doc.clientID);
    const gap = own.findIndex(({ from }, nth) => from !== (own[nth - 1]?.to ?? 0));
    if (gap >= 0 || (own.at(-1)?.to ?? 0) !== Y.getState(page.doc.store, page.doc.clientID)) wrong.push({ page: page.doc.clientID, own });
  }
  return wrong;
}
