import { aCycle, aPublishedCommitment } from '@tequio/monitoring/api/testing';
import { OutboxRelay } from '@tequio/platform/api';
import { MailServer } from '@tequio/platform/api/testing-mail';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';
import { SendNotifications } from './index';
import { startDeskApplication } from './testing';

let server: MailServer;
let test: TestApplication;
let secretariat: TestSecretariat;
let cycleId: string;

beforeAll(async () => {
  server = await MailServer.start();
  test = await startDeskApplication({ settings: { smtpUrl: server.url } });
  secretariat = await aSecretariat(test, durango);
  cycleId = await aCycle(test, secretariat.id, 'implementing');
});
afterAll(async () => {
  await test.stop();
  await server.stop();
});
beforeEach(async () => {
  await handled();
  for (const table of ['notification', 'digest', 'subject_choice', 'notification_choice', 'mail_message']) await test.sql.many(`DELETE FROM ${table}`);
  server.forget();
  // A Tuesday, ten in the morning in Durango
  test.time.set('2019-02-05T16:00:00.000Z');
});

type Person = keyof TestSecretariat['people'];
const idOf = (person: Person) => secretariat.people[person].accountId;
const as = (person: Person) => test.signInAs(idOf(person));

async function handled(): Promise<void> {
  await test.app.get(OutboxRelay).drain();
  await test.sql.many('SELECT id FROM outbox_event WHERE handled_at IS NULL FOR SHARE');
}

async function comment(by: Person, mentions: Person[] = []): Promise<void> {
  const answer = await (await as(by)).post('/api/v1/threads', { subjectKind: 'cycle', subjectId: cycleId, body: 'Falta la firma del alcalde.', mentions: mentions.map(idOf) });
  expect(answer.status).toBe(201);
  await handled();
}

const choose = async (person: Person, waiting: string, followed: string) =>
  expect((await (await as(person)).put('/api/v1/mail-choices', { waiting, followed, digestHour: 8, announces: true })).status).toBe(204);

/** What came out of the house to one person, once everything due has been sent. */
async function mailTo(person: Person): Promise<string[]> {
  await test.app.get(SendNotifications).sendDue();
  while ((await test.sql.many('SELECT id FROM mail_message WHERE sent_at IS NULL')).length > 0) await new Promise((soon) => setTimeout(soon, 5));
  const address = (await test.sql.one<{ email: string }>('SELECT email FROM account WHERE id = $1', [idOf(person)]))?.email ?? '';
  return server.arrived.filter((mail) => mail.includes(`To: ${address}`)).map(readable);
}

/** As a mail program shows it. */
const readable = (mail: string): string => mail.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8')).replace(/\r?\n[ \t]+/g, ' ');

const linkIn = (mail: string | undefined): string => /^List-Unsubscribe: <http:\/\/tequio\.test(?:\/en)?\/baja\/([\w-]+)>/m.exec(mail ?? '')?.[1] ?? '';

describe('mail at once', () => {
  it('tells what waits, how many and where, in one language and in nobody’s words', async () => {
    await choose('guarantor', 'none', 'none');
    await comment('civilSociety', ['official']);
    const [mail, ...more] = await mailTo('official');
    expect(more).toEqual([]);
    expect(mail).toContain('- 1 mención suya');
    expect(mail).toContain(`http://tequio.test/trabajo/${secretariat.slug}/2`);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(mail).not.toMatch(/alcalde|Colectivo|Camila/);
    expect(await mailTo('guarantor')).toEqual([]);
  });

  it('is grouped: what comes right after waits a quarter of an hour', async () => {
    await comment('civilSociety', ['official']);
    expect(await mailTo('official')).toHaveLength(1);
    await comment('civilSociety', ['official']);
    await comment('guarantor', ['official']);
    expect(await mailTo('official')).toHaveLength(1);
    test.time.advance({ seconds: 15 * 60 });
    const [, second] = await mailTo('official');
    expect(second).toContain('- 2 menciones suyas');
  });

  it('tells nothing that was read, muted or is out of reach by then', async () => {
    await comment('civilSociety', ['official', 'monitor', 'secondOfficial']);
    await (await as('official')).post('/api/v1/notifications/read', { upTo: 1 });
    await (await as('secondOfficial')).put(`/api/v1/follows/cycle/${cycleId}`, { choice: 'mute' });
    const [appointment] = await test.sql.many<{ id: string }>(`UPDATE appointment SET valid_to = valid_from + interval '1 second' WHERE account_id = $1 RETURNING id`, [idOf('monitor')]);
    for (const person of ['official', 'monitor', 'secondOfficial'] as const) expect(await mailTo(person)).toEqual([]);
    await test.sql.many('UPDATE appointment SET valid_to = NULL WHERE id = $1', [appointment?.id]);
  });
});

describe('a digest', () => {
  it('goes out at its hour, once, with what happened before', async () => {
    await choose('official', 'daily', 'daily');
    await comment('civilSociety', ['official']);
    expect(await mailTo('official')).toEqual([]);
    test.time.set('2019-02-06T13:59:00.000Z');
    expect(await mailTo('official')).toEqual([]);
    test.time.set('2019-02-06T14:00:00.000Z');
    await Promise.all([test.app.get(SendNotifications).sendDue(), test.app.get(SendNotifications).sendDue()]);
    const [digest, ...more] = await mailTo('official');
    expect(more).toEqual([]);
    expect(digest).toContain('- 1 mención suya');
    expect(digest).toContain('En su mesa espera');
    test.time.set('2019-02-07T15:00:00.000Z');
    expect(await mailTo('official')).toHaveLength(1);
  });

  it('that was missed for days comes once', async () => {
    await choose('official', 'daily', 'none');
    await comment('civilSociety', ['official']);
    test.time.set('2019-03-20T20:00:00.000Z');
    expect(await mailTo('official')).toHaveLength(1);
  });

  it('of the week comes on Monday, in the language of the person', async () => {
    await test.sql.many(`UPDATE account SET language = 'en' WHERE id = $1`, [idOf('official')]);
    await choose('official', 'none', 'weekly');
    await comment('civilSociety');
    test.time.set('2019-02-10T23:00:00.000Z');
    expect(await mailTo('official')).toEqual([]);
    test.time.set('2019-02-11T15:00:00.000Z');
    const [digest] = await mailTo('official');
    expect(digest).toContain('- 1 new comment');
    expect(digest).toContain('http://tequio.test/en/baja/');
    await test.sql.many(`UPDATE account SET language = 'es' WHERE id = $1`, [idOf('official')]);
  });

  it('names a commitment only once its plan is published', async () => {
    await choose('civilSociety', 'none', 'immediate');
    const titled = async (published: boolean, number: string): Promise<string> => {
      const commitment = await aPublishedCommitment(test, secretariat, cycleId, { published, number });
      await test.sql.many(`UPDATE commitment SET title = 'Aire limpio en Durango', content = content || '{"title": "Aire limpio en Durango"}' WHERE id = $1`, [commitment.id]);
      await test.sql.many(`UPDATE published_commitment SET content = content || '{"title": "Aire limpio en Durango"}' WHERE commitment_id = $1`, [commitment.id]);
      await (await as('civilSociety')).put(`/api/v1/follows/commitment/${commitment.id}`, { choice: 'follow' });
      await (await as('guarantor')).post('/api/v1/threads', { subjectKind: 'commitment', subjectId: commitment.id, body: 'Bien.' });
      await handled();
      test.time.advance({ hours: 1 });
      return (await mailTo('civilSociety')).at(-1) ?? '';
    };
    const draft = await titled(false, '7');
    expect(draft).toContain('Compromiso (Durango)');
    expect(draft).not.toContain('Aire limpio');
    expect(await titled(true, '8')).toContain('Compromiso 8 (Durango): Aire limpio en Durango');
  });
});

describe('whoever takes himself off', () => {
  const choicesOf = async (person: Person) => {
    const { waiting, followed } = (await (await as(person)).get('/api/v1/mail-choices')).body as Record<string, string>;
    return [waiting, followed];
  };

  it('by the link of a mail needs no session; reading it changes nothing, posting it twice is as once', async () => {
    await comment('civilSociety', ['official']);
    const token = linkIn((await mailTo('official'))[0]);
    const address = `/api/v1/unsubscriptions/${token}`;
    expect((await test.stranger.get(address)).body).toEqual({ list: 'waiting', done: false });
    expect(await choicesOf('official')).toEqual(['immediate', 'weekly']);
    for (let again = 0; again < 2; again += 1) expect((await test.stranger.post(address)).status).toBe(204);
    expect(await choicesOf('official')).toEqual(['none', 'weekly']);
    expect((await test.stranger.get(address)).body).toEqual({ list: 'waiting', done: true });
    const entries = await test.sql.many(`SELECT actor_kind AS actor, after FROM journal_entry WHERE action = 'mail.unsubscribed' AND subject_id = $1`, [idOf('official')]);
    expect(entries).toEqual([{ actor: 'anonymous', after: { waiting: 'none', followed: 'weekly', list: 'waiting' } }]);

    test.time.advance({ hours: 1 });
    await comment('civilSociety', ['official']);
    expect(await mailTo('official')).toHaveLength(1);
  });

  it('can make earlier links void; a link of another or of nobody is none', async () => {
    await comment('civilSociety', ['guarantor']);
    const token = linkIn((await mailTo('guarantor'))[0]);
    expect((await (await as('guarantor')).post('/api/v1/mail-choices/link-revocation')).status).toBe(204);
    for (const unusable of [token, `${token.slice(0, -4)}AAAA`, 'nada']) {
      for (const answer of [await test.stranger.get(`/api/v1/unsubscriptions/${unusable}`), await test.stranger.post(`/api/v1/unsubscriptions/${unusable}`)]) {
        expect([answer.status, answer.body.code]).toEqual([404, 'desk.link-unusable']);
      }
    }
    expect(await choicesOf('guarantor')).toEqual(['immediate', 'weekly']);
  });
});
