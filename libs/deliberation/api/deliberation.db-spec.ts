import { randomUUID } from 'node:crypto';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { DeliberationModule, deliberationEntities } from './index';

let test: TestApplication;
let durango: TestSecretariat;
let elsewhere: TestSecretariat;
let cycleId: string;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule, CycleModule, DraftingModule, DeliberationModule],
    entities: [...identityEntities, ...secretariatEntities, ...cycleEntities, ...draftingEntities, ...deliberationEntities],
    openSession,
  });
  durango = await aSecretariat(test);
  elsewhere = await aSecretariat(test, sinaloa);
  cycleId = await aCycle(durango.id);
});
afterAll(() => test.stop());

async function aCycle(secretariatId: string, phase = 'drafting', number = 2): Promise<string> {
  const id = randomUUID();
  await test.sql.many(`INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at) VALUES ($1, $2, $3, $4, 'work', '2019-01-01T00:00:00Z')`, [id, secretariatId, number, phase]);
  return id;
}

/** A secretariat has one open cycle: a test that needs a fresh one gets a secretariat with it. */
async function anotherSecretariat(code: string, folioPrefix: string): Promise<{ osc: Awaited<ReturnType<typeof as>>; cycleId: string }> {
  const secretariat = await aSecretariat(test, { ...sinaloa, code: `MX-${code}`, inegi: String(code.charCodeAt(0) + code.charCodeAt(1)), name: code, slug: code.toLowerCase(), folioPrefix });
  return { osc: await as('civilSociety', secretariat), cycleId: await aCycle(secretariat.id) };
}

const as = (person: keyof TestSecretariat['people'], secretariat = durango) => test.signInAs(secretariat.people[person].accountId);
const threadOn = (subjectId: string, more: object = {}) => ({ subjectKind: 'cycle', subjectId, body: '¿Quién convoca?', ...more });
const codesOf = (answer: { body: unknown }) => (answer.body as { reasons: { code: string }[] }).reasons.map((reason) => reason.code);
const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;

describe('a conversation', () => {
  it('is opened, continued, resolved with its reason and reopened', async () => {
    const osc = await as('civilSociety');
    const official = await as('official');
    const opened = await osc.post('/api/v1/threads', threadOn(cycleId, { mentions: [durango.people.official.accountId] }));
    expect(opened.status).toBe(201);
    const threadId = idOf(opened);
    expect((await official.post(`/api/v1/threads/${threadId}/comments`, { body: 'La facilitación.\n\nEl lunes.' })).status).toBe(201);
    expect((await official.post(`/api/v1/threads/${threadId}/resolution`, { reason: 'Ya se convocó.' })).status).toBe(204);
    expect(codesOf(await osc.post(`/api/v1/threads/${threadId}/comments`, { body: '¿Y el lugar?' }))).toEqual(['deliberation.thread-already-resolved']);

    const read = await osc.get(`/api/v1/threads?subjectKind=cycle&subjectId=${cycleId}`);
    expect(read.body).toMatchObject({
      can: { comment: [], resolve: [] },
      threads: [
        {
          id: threadId,
          field: null,
          resolution: { by: { name: 'Óscar Oficial' }, reason: 'Ya se convocó.', inVersion: null, at: '2019-01-15T18:00:00.000Z' },
          comments: [
            { author: { name: 'Camila Colectivo' }, sector: 'Sociedad civil', organisation: 'Colectivo Aire Limpio', mentions: [{ name: 'Óscar Oficial' }] },
            { author: { name: 'Óscar Oficial' }, sector: 'Autoridades', body: 'La facilitación.\n\nEl lunes.', mentions: [] },
          ],
        },
      ],
    });
    expect((await official.delete(`/api/v1/threads/${threadId}/resolution`)).status).toBe(204);
    expect((await osc.post(`/api/v1/threads/${threadId}/comments`, { body: '¿Y el lugar?' })).status).toBe(201);
  });

  it('tells sectors in the reader’s language', async () => {
    const { osc, cycleId: id } = await anotherSecretariat('ZAC', 'ZAC');
    await osc.post('/api/v1/threads', threadOn(id));
    const read = await osc.with({ 'accept-language': 'en' }).get(`/api/v1/threads?subjectKind=cycle&subjectId=${id}`);
    expect(read.body).toMatchObject({ threads: [{ comments: [{ sector: 'Civil society' }] }] });
  });

  it('does not exist for strangers and for members of another secretariat', async () => {
    const osc = await as('civilSociety');
    const threadId = idOf(await osc.post('/api/v1/threads', threadOn(cycleId)));
    expect((await test.stranger.get(`/api/v1/threads?subjectKind=cycle&subjectId=${cycleId}`)).status).toBe(401);
    const other = await as('official', elsewhere);
    expect((await other.get(`/api/v1/threads?subjectKind=cycle&subjectId=${cycleId}`)).status).toBe(404);
    expect((await other.post('/api/v1/threads', threadOn(cycleId))).status).toBe(404);
    expect((await other.post(`/api/v1/threads/${threadId}/comments`, { body: 'hola' })).status).toBe(404);
    expect((await other.post(`/api/v1/threads/${threadId}/resolution`, { reason: 'x' })).status).toBe(404);
    const monitor = await as('monitor');
    expect((await monitor.post(`/api/v1/threads/${threadId}/comments`, { body: 'hola' })).status).toBe(403);
  });

  it.each<[string, object, number, string[]]>([
    ['nothing said', { body: '   ' }, 400, ['deliberation.comment-is-empty']],
    ['a stranger mentioned', { mentions: ['outsider'] }, 400, ['deliberation.mentioned-is-no-member']],
    ['a field the text has not', { field: 'milestones' }, 400, ['deliberation.unknown-field']],
    ['everything at once', { body: '', field: 'x', mentions: ['outsider'] }, 400, ['deliberation.comment-is-empty', 'deliberation.mentioned-is-no-member', 'deliberation.unknown-field']],
  ])('is refused with %s', async (_, more, status, codes) => {
    const mentions = 'mentions' in more ? { mentions: [durango.people.outsider.accountId] } : {};
    const answer = await (await as('official')).post('/api/v1/threads', threadOn(cycleId, { ...more, ...mentions }));
    expect(answer.status).toBe(status);
    expect(codesOf(answer)).toEqual(codes);
  });

  it('keeps markup as the text it is', async () => {
    const { osc, cycleId: id } = await anotherSecretariat('OAX', 'OAX');
    await osc.post('/api/v1/threads', threadOn(id, { body: '<script>alert(1)</script>' }));
    expect((await osc.get(`/api/v1/threads?subjectKind=cycle&subjectId=${id}`)).body).toMatchObject({ threads: [{ comments: [{ body: '<script>alert(1)</script>' }] }] });
  });

  it('resolved by two at once is resolved by one', async () => {
    const [osc, official] = [await as('civilSociety'), await as('official')];
    const threadId = idOf(await osc.post('/api/v1/threads', threadOn(cycleId)));
    const answers = await Promise.all([osc, official].map((person) => person.post(`/api/v1/threads/${threadId}/resolution`, { reason: 'Listo.' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
  });

  it('comes whole, in the order in which it was said', async () => {
    const { osc, cycleId: id } = await anotherSecretariat('TLA', 'TLA');
    const threadId = idOf(await osc.post('/api/v1/threads', threadOn(id)));
    for (let n = 0; n < 12; n += 1) await osc.post(`/api/v1/threads/${threadId}/comments`, { body: `Comentario ${n}` });
    const read = await osc.get(`/api/v1/threads?subjectKind=cycle&subjectId=${id}`);
    expect((read.body as { threads: { comments: { body: string }[] }[] }).threads[0]?.comments.map((comment) => comment.body)).toEqual([
      '¿Quién convoca?',
      ...Array.from({ length: 12 }, (_, n) => `Comentario ${n}`),
    ]);
  });
});

describe('a contribution', () => {
  it('is received from many at once, more than there are connections', async () => {
    const crowd = await anotherSecretariat('CROWD', 'CRW');
    const contribution = { subjectKind: 'cycle', subjectId: crowd.cycleId, body: 'Más árboles.' };
    const answers = await Promise.all(Array.from({ length: 40 }, () => crowd.osc.post(`/api/v1/cycles/${crowd.cycleId}/contributions`, contribution)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => (body as { folio: string }).folio)).size).toBe(40);
  });

  const contribution = (more: object = {}) => ({ subjectKind: 'cycle', subjectId: cycleId, body: 'Que las sesiones sean por la tarde.', ...more });
  const record = async (more: object = {}) => (await as('contributor')).post(`/api/v1/cycles/${cycleId}/contributions`, contribution(more));

  it('gets a folio, is analysed, and answered together with others', async () => {
    const first = await record({ authorName: ' Comité vecinal ' });
    const second = await record();
    expect(first.body).toMatchObject({ folio: expect.stringMatching(/^DUR-2-\d{4}$/) });
    const official = await as('official');
    expect((await official.post(`/api/v1/contributions/${idOf(first)}/analysis`, {})).status).toBe(204);
    expect(codesOf(await official.post(`/api/v1/contributions/${idOf(first)}/analysis`, {}))).toEqual(['deliberation.contribution-no-longer-new']);
    const reply = { contributionIds: [idOf(first), idOf(second)], outcome: 'partly-accepted', body: 'Dos de cada tres serán por la tarde.' };
    expect((await official.post(`/api/v1/cycles/${cycleId}/replies`, reply)).status).toBe(201);
    expect(codesOf(await official.post(`/api/v1/cycles/${cycleId}/replies`, reply))).toEqual(['deliberation.contribution-already-answered', 'deliberation.contribution-already-answered']);
    const ledger = await official.get(`/api/v1/cycles/${cycleId}/contributions?state=partly-accepted`);
    expect(ledger.body).toMatchObject({
      total: 2,
      items: [
        { authorName: 'Comité vecinal', reply: { author: { name: 'Óscar Oficial' }, sector: 'Autoridades', outcome: 'partly-accepted', version: null } },
        { authorName: null, reply: { body: reply.body } },
      ],
    });
  });

  it('is given one folio each by twelve people at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => record()));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect(new Set(answers.map((answer) => (answer.body as { folio: string }).folio)).size).toBe(12);
  });

  it('is answered once when two answer at once', async () => {
    const id = idOf(await record());
    const people = [await as('official'), await as('guarantor')];
    const answers = await Promise.all(people.map((person) => person.post(`/api/v1/cycles/${cycleId}/replies`, { contributionIds: [id], outcome: 'accepted', body: 'Sí.' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('is merged into another, which keeps its own state', async () => {
    const [id, other] = [idOf(await record()), idOf(await record())];
    const official = await as('official');
    const answer = await official.post(`/api/v1/cycles/${cycleId}/replies`, { contributionIds: [id], outcome: 'merged', body: 'Dicen lo mismo.', mergedIntoId: other });
    expect(answer.status).toBe(201);
    const items = (await official.get(`/api/v1/cycles/${cycleId}/contributions?state=merged`)).body as { items: { mergedIntoFolio: string }[] };
    expect(items.items[0]?.mergedIntoFolio).toMatch(/^DUR-2-/);
  });

  it('is refused where it does not belong', async () => {
    const foreign = await aCycle(elsewhere.id);
    expect((await record({ subjectId: foreign })).status).toBe(404);
    expect((await record({ body: ' ' })).status).toBe(400);
    expect((await (await as('monitor')).post(`/api/v1/cycles/${cycleId}/contributions`, contribution())).status).toBe(403);
    expect((await (await as('facilitator')).post(`/api/v1/cycles/${cycleId}/replies`, { contributionIds: [], outcome: 'accepted', body: 'x' })).status).toBe(403);
    const closed = await aCycle(durango.id, 'closed', 6);
    expect(codesOf(await (await as('official')).post(`/api/v1/cycles/${closed}/contributions`, contribution({ subjectId: closed })))).toContain('deliberation.cycle-is-closed');
  });
});
