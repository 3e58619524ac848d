import { LivePage, listen, until } from '@tequio/drafting/api/testing';
import { openSession } from '@tequio/identity/api/testing';
import { sessionCookieName } from '@tequio/platform/api';
import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat } from '@tequio/secretariat/api/testing';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { aCycle, inPhase, startCommitments } from './testing/workspace';

let test: TestApplication;
let durango: TestSecretariat;
let cycleId: string;
let address: string;
let official: TestRequests;
let pages: LivePage[] = [];

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
  for (const page of pages) page.leave();
  pages = [];
});

type Who = keyof TestSecretariat['people'];

async function aDraft(): Promise<{ id: string; url: string }> {
  const { body } = await official.post<{ id: string }>(`/api/v1/cycles/${cycleId}/commitments`, { title: 'Padrón de ladrilleras' });
  return { id: body.id, url: `/api/v1/drafts/commitment/${body.id}` };
}

async function openAs(who: Who, id: string, generation = 1): Promise<LivePage> {
  const page = new LivePage(address, await openSession(test.app, durango.people[who].accountId), { kind: 'commitment', id }, generation);
  pages.push(page);
  return page.ready();
}

const storedText = async (id: string, field: string) => {
  const [row] = await test.sql.many<{ text: string }>(`SELECT content ->> $2 AS text FROM commitment WHERE id = $1`, [id, field]);
  return row?.text;
};

describe('A commitment written by several at once', () => {
  it('shows each the words of the other, and has them in the database with their authors', async () => {
    const { id, url } = await aDraft();
    const [one, other] = [await openAs('official', id), await openAs('civilSociety', id)];
    one.type('action', 'Publicar el padrón.');
    other.type('risks', 'Que falten inspectores.');
    await until(() => one.words('risks') === 'Que falten inspectores.' && other.words('action') === 'Publicar el padrón.');
    await until(() => one.isStored && other.isStored);
    const { content, updatedBy } = (await official.get(url)).body;
    expect(content).toMatchObject({ action: 'Publicar el padrón.', risks: 'Que falten inspectores.' });
    expect(updatedBy).toMatchObject({ action: { sectorCode: 'autoridad' }, risks: { sectorCode: 'sociedad-civil' } });
    expect(await storedText(id, 'action')).toBe('Publicar el padrón.');
  });

  it('keeps both words in one paragraph', async () => {
    const { id } = await aDraft();
    const [one, other] = [await openAs('official', id), await openAs('civilSociety', id)];
    one.line('policyArea').insert(0, 'aire');
    await until(() => other.line('policyArea').toString() === 'aire');
    one.line('policyArea').insert(4, ' limpio');
    other.line('policyArea').insert(0, 'Un ');
    await until(() => one.line('policyArea').toString() === 'Un aire limpio' && other.line('policyArea').toString() === 'Un aire limpio');
  });

  it('sees what comes in over REST, and REST sees what is typed', async () => {
    const { id, url } = await aDraft();
    const page = await openAs('civilSociety', id);
    page.line('title').insert(0, 'El ');
    await until(() => page.provider.unsyncedChanges === 0);
    const edited = await official.put(`${url}/fields/title`, { base: 'El Padrón de ladrilleras', value: 'El Padrón público de ladrilleras' });
    expect(edited.status).toBe(200);
    await until(() => page.line('title').toString() === 'El Padrón público de ladrilleras');
    await official.put(`${url}/fields/values`, { base: [], value: ['participation'] });
    await until(() => page.notices.some(({ kind }) => kind === 'values'));
  });

  it('tells who wrote which passage, typed or sent, and how much of it each sector wrote', async () => {
    const { id, url } = await aDraft();
    const page = await openAs('civilSociety', id);
    page.type('action', 'Escrito a mano.');
    await until(() => page.isStored);
    await official.put(`${url}/fields/policyArea`, { base: '', value: 'Aire' });
    const { status, body } = await official.get(`${url}/authorship`);
    expect(status).toBe(200);
    const runsOf = (path: string) => body.passages.find((passage: { path: string }) => passage.path === path)?.runs;
    expect(runsOf('action')).toEqual([expect.objectContaining({ text: 'Escrito a mano.', name: 'Camila Colectivo', sector: 'Sociedad civil' })]);
    expect(runsOf('policyArea')).toEqual([expect.objectContaining({ text: 'Aire', name: 'Óscar Oficial', sectorCode: 'autoridad' })]);
    expect(body.sectors.map(({ sectorCode }: { sectorCode: string }) => sectorCode).sort()).toEqual(['autoridad', 'sociedad-civil']);
    expect(body.sectors.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(1);
    const outsider = await test.signInAs(durango.people.outsider.accountId);
    expect((await outsider.get(`${url}/authorship`)).status).toBe(404);
  });

  it('tells the journal once for a stretch of typing, with the digest of what was stored', async () => {
    const { id } = await aDraft();
    const page = await openAs('official', id);
    for (const words of ['Uno', 'Dos', 'Tres']) page.type('action', words);
    await until(() => page.isStored);
    page.leave();
    const entries = () => test.sql.many<{ actor: string; after: { fields: string[]; digest: string } }>(
      `SELECT actor_account_id AS actor, after FROM journal_entry WHERE subject_id = $1 AND action = 'commitment.text-written'`, [id]);
    await until(async () => (await entries()).length > 0);
    expect(await entries()).toEqual([expect.objectContaining({ actor: durango.people.official.accountId, after: expect.objectContaining({ fields: ['action'] }) })]);
    const [{ waiting }] = await test.sql.many<{ waiting: number }>(`SELECT count(*)::int AS waiting FROM document_update u JOIN shared_document d ON d.id = u.document_id WHERE d.subject_id = $1 AND NOT journaled`, [id]) as [{ waiting: number }];
    expect(waiting).toBe(0);
  });
});

describe('The socket asks what every door asks', () => {
  it.each<[Who, string]>([['outsider', 'no-access'], ['administrator', 'no-access']])('%s is told nothing', async (who, ending) => {
    const { id } = await aDraft();
    const page = await openAs(who, id);
    expect(page.endings[0]).toBe(ending);
    expect(page.doc.getMap('fields').size).toBe(0);
  });

  it.each<Who>(['facilitator', 'contributor', 'monitor'])('%s reads, and what he writes reaches nobody', async (who) => {
    const { id } = await aDraft();
    const [reader, writer] = [await openAs(who, id), await openAs('official', id)];
    writer.line('policyArea').insert(0, 'aire');
    await until(() => reader.line('policyArea').toString() === 'aire');
    reader.line('policyArea').insert(0, 'sin permiso ');
    writer.line('policyArea').insert(4, '!');
    await until(() => reader.line('policyArea').toString() === 'sin permiso aire!');
    await until(() => writer.isStored);
    expect(writer.line('policyArea').toString()).toBe('aire!');
    expect(await storedText(id, 'policyArea')).toBe('aire!');
  });

  it('opens for nobody without a session, nor for a foreign page, nor at another address', async () => {
    const cookie = await openSession(test.app, durango.people.official.accountId);
    expect(await answerTo(`${address}/api/v1/live`, 'nobody', 'http://tequio.test')).toBe(401);
    expect(await answerTo(`${address}/api/v1/live`, cookie, 'http://evil.test')).toBe(403);
    expect(await answerTo(`${address}/api/v1/other`, cookie, 'http://tequio.test')).toBe(404);
    expect(await answerTo(`${address}/api/v1/live`, cookie, 'http://tequio.test')).toBe(101);
  });

  it('takes the pen away at once when the phase moves on, and gives it back', async () => {
    const { id } = await aDraft();
    const page = await openAs('official', id);
    await inPhase(test, cycleId, 'consulting');
    await official.post('/api/v1/threads', { subjectKind: 'commitment', subjectId: id, body: '¿Por qué se cerró?' });
    await until(() => page.mayEdit === false);
    page.line('policyArea').insert(0, 'tarde');
    await inPhase(test, cycleId, 'drafting');
    await official.post('/api/v1/threads', { subjectKind: 'commitment', subjectId: id, body: '¿Y ahora?' });
    await until(() => page.mayEdit === true);
  });

  it('ends when the seat ends', async () => {
    const { id } = await aDraft();
    const page = await openAs('secondCivilSociety', id);
    const facilitator = await test.signInAs(durango.people.facilitator.accountId);
    const { status } = await facilitator.delete(`/api/v1/secretariats/${durango.id}/appointments/${durango.people.secondCivilSociety.appointmentId}`);
    expect(status).toBeLessThan(300);
    await until(() => page.endings.includes('no-access'));
  });
});

describe('Whoever is gone', () => {
  it('is let go at once when he signs out everywhere', async () => {
    const { id } = await aDraft();
    const page = await openAs('guarantor', id);
    const guarantor = await test.signInAs(durango.people.guarantor.accountId);
    expect((await guarantor.delete('/api/v1/sessions')).status).toBe(204);
    await until(() => page.endings.includes('no-access'));
  });

  it('is let go within seconds when his account is disabled, though no act tells of it', async () => {
    const { id } = await aDraft();
    const page = await openAs('guarantor', id);
    await test.sql.many('UPDATE account SET disabled_at = now() WHERE id = $1', [durango.people.guarantor.accountId]);
    await until(() => page.endings.includes('no-access'));
    await test.sql.many('UPDATE account SET disabled_at = NULL WHERE id = $1', [durango.people.guarantor.accountId]);
  });
});

it('lets nobody write in the name of another, and the other goes on', async () => {
  const { id } = await aDraft();
  const [writer, forger] = [await openAs('official', id), await openAs('civilSociety', id)];
  writer.line('policyArea').insert(0, 'mío');
  await until(() => forger.line('policyArea').toString() === 'mío' && writer.isStored);
  forger.doc.clientID = writer.doc.clientID;
  forger.line('policyArea').insert(0, 'falso ');
  await until(() => forger.endings.includes('refused'));
  writer.line('policyArea').insert(3, ' y de nadie más');
  await until(() => writer.isStored);
  expect(await storedText(id, 'policyArea')).toBe('mío y de nadie más');
});

describe('What is no text of the sheet', () => {
  it.each<[string, (page: LivePage) => void]>([
    ['a field of its own', ({ doc }) => void doc.getMap('fields').set('secret', 'x')],
    ['another root', ({ doc }) => void doc.getMap('other').set('a', 1)],
    ['a choice', ({ doc }) => void doc.getMap('fields').set('agenda', 'otra')],
    ['a row', ({ doc }) => void (doc.getMap('fields').get('milestones') as Y.Map<unknown>).set('r', new Y.Map())],
    ['another type in the place of a text', ({ doc }) => void doc.getMap('fields').set('title', new Y.XmlFragment())],
    ['a script', (page) => void page.prose('action').push([new Y.XmlElement('script')])],
    ['an unknown mark', (page) => page.prose('action').push([withText((text) => text.insert(0, 'x', { onclick: 'alert(1)' }))])],
    ['a link that runs', (page) => page.prose('action').push([withText((text) => text.insert(0, 'x', { link: { href: 'javascript:alert(1)' } }))])],
    ['an embedded thing', (page) => page.prose('action').push([withText((text) => text.insertEmbed(0, { image: 'x' }))])],
    ['a text that never ends', (page) => page.type('action', 'a'.repeat(11_000))],
    ['a line break in a line', (page) => page.line('title').insert(0, 'uno\ndos')],
  ])('%s is refused and harms nothing', async (_, harm) => {
    const { id } = await aDraft();
    const [attacker, other] = [await openAs('official', id), await openAs('civilSociety', id)];
    harm(attacker);
    await until(() => attacker.endings.includes('refused'));
    attacker.leave();
    other.line('policyArea').insert(0, 'sigue en pie');
    await until(() => other.isStored);
    expect(await storedText(id, 'policyArea')).toBe('sigue en pie');
    expect(other.line('title').toString()).toBe('Padrón de ladrilleras');
    expect([...other.doc.share.keys()]).toEqual(['fields']);
    expect(other.words('action')).toBe('');
  });
});

function withText(fill: (text: Y.XmlText) => void): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  fill(text);
  return paragraph;
}

function answerTo(url: string, cookie: string, origin: string): Promise<number> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers: { cookie: `${sessionCookieName}=${cookie}`, origin } });
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', () => undefined);
  });
}
