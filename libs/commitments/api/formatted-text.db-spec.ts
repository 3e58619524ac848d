import type { RichText } from '@tequio/drafting/domain';
import { LivePage, listen, until } from '@tequio/drafting/api/testing';
import { openSession } from '@tequio/identity/api/testing';
import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat } from '@tequio/secretariat/api/testing';
import * as Y from 'yjs';
import { CommitmentDirectory } from './index';
import { aCycle, inPhase, startCommitments } from './testing/workspace';

let test: TestApplication;
let durango: TestSecretariat;
let cycleId: string;
let address: string;
let official: TestRequests;
let page: LivePage | null = null;

beforeAll(async () => {
  test = await startCommitments();
  address = await listen(test);
  durango = await aSecretariat(test);
  cycleId = await aCycle(test, durango.id);
  official = await test.signInAs(durango.people.official.accountId);
});
afterAll(() => test.stop());
beforeEach(() => inPhase(test, cycleId, 'drafting'));
afterEach(() => {
  page?.leave();
  page = null;
});

/** As the editor writes it: a heading, a list whose first item is a link, and the rest. */
const formatted: RichText = [
  { type: 'heading', level: 3, text: [{ text: 'Qué se hace' }] },
  { type: 'list', ordered: false, items: [[{ type: 'paragraph', text: [{ text: 'Publicar', href: 'https://durango.gob.mx/padron' }] }], [{ type: 'paragraph', text: [{ text: 'Medir' }] }]] },
];
const words = 'Qué se hace\nPublicar\nMedir';

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function written(letters: string, attributes?: object): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta([{ insert: letters, ...(attributes && { attributes }) }]);
  return text;
}

async function aFormattedDraft(): Promise<{ id: string; url: string }> {
  const { body } = await official.post<{ id: string }>(`/api/v1/cycles/${cycleId}/commitments`, { title: 'Padrón de ladrilleras' });
  page = await new LivePage(address, await openSession(test.app, durango.people.official.accountId), { kind: 'commitment', id: body.id }).ready();
  const heading = new Y.XmlElement<{ level: number }>('heading');
  heading.setAttribute('level', 3);
  heading.insert(0, [new Y.XmlText('Qué se hace')]);
  const list = element(
    'bulletList',
    element('listItem', element('paragraph', written('Publicar', { link: { href: 'https://durango.gob.mx/padron' } }))),
    element('listItem', element('paragraph', written('Medir'))),
  );
  page.prose('action').insert(0, [heading as unknown as Y.XmlElement, list]);
  await until(() => page?.isStored === true);
  return { id: body.id, url: `/api/v1/drafts/commitment/${body.id}` };
}

const storedRich = async (id: string) => (await test.sql.many<{ rich: unknown }>('SELECT rich FROM commitment WHERE id = $1', [id]))[0]?.rich;

describe('The formatting of a commitment', () => {
  it('stands beside the words in its row and in the answer, and nowhere when there is none', async () => {
    const { id, url } = await aFormattedDraft();
    const { body } = await official.get(url);
    expect(body.content.action).toBe(words);
    expect(body.rich).toEqual({ action: formatted });
    expect(await storedRich(id)).toEqual({ action: formatted });
    const { body: other } = await official.post<{ id: string }>(`/api/v1/cycles/${cycleId}/commitments`, { title: 'Sin formato' });
    expect((await official.get(`/api/v1/drafts/commitment/${other.id}`)).body).not.toHaveProperty('rich');
    expect(await storedRich(other.id)).toBeNull();
  });

  it('stays where a plain edit over REST changed nothing', async () => {
    const { id, url } = await aFormattedDraft();
    const edited = await official.put(`${url}/fields/action`, { base: words, value: `${words} el humo\nFin` });
    expect(edited.body.rich.action).toMatchObject([formatted[0], { type: 'list', items: [[{ text: [{ href: 'https://durango.gob.mx/padron' }] }], [{ text: [{ text: 'Medir el humo' }] }], [{ text: [{ text: 'Fin' }] }]] }]);
    await official.put(`${url}/fields/action`, { base: `${words} el humo\nFin`, value: 'Nada de eso' });
    expect(await storedRich(id)).toBeNull();
  });

  it('is frozen with its words; where only it changed, the comparison says so', async () => {
    const { id, url } = await aFormattedDraft();
    const frozen = await official.post(`${url}/versions`, { reason: 'Con lista' });
    expect(frozen.status).toBe(201);
    page?.prose('action').delete(0, 2);
    for (const line of words.split('\n')) page?.type('action', line);
    await until(() => page?.isStored === true);
    expect((await official.post(`${url}/versions`, { reason: 'Sin lista' })).status).toBe(201);
    const versions = `/api/v1/versions/commitment/${id}`;
    expect((await official.get(`${versions}/1`)).body.content).toMatchObject({ action: words, rich: { action: formatted } });
    expect((await official.get(`${versions}/2`)).body.content).not.toHaveProperty('rich');
    const { passages } = (await official.get(`${versions}/1/compare/2`)).body as { passages: { path: string; changed: boolean }[] };
    expect(passages.filter(({ changed }) => changed)).toMatchObject([
      { path: 'action', before: words, after: words, segments: [{ kind: 'same' }], formatting: { before: formatted, after: null } },
    ]);
  });

  it('goes on into the next cycle', async () => {
    const { id } = await aFormattedDraft();
    await inPhase(test, cycleId, 'closed');
    const nextCycle = await aCycle(test, durango.id, 'drafting', 3);
    const carried = await test.transactions.run({ kind: 'system' }, 'cycle.opened', async (tx) => ({ allowed: true, value: await test.app.get(CommitmentDirectory).carryOver(tx, id, nextCycle) }));
    expect((await official.get(`/api/v1/drafts/commitment/${carried.id}`)).body).toMatchObject({ content: { action: words }, rich: { action: formatted } });
    expect(await storedRich(carried.id)).toEqual({ action: formatted });
  });
});
