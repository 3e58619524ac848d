import { randomUUID } from 'node:crypto';
import { openSession } from '@tequio/identity/api/testing';
import { allow, system } from '@tequio/kernel';
import { aCycle } from '@tequio/monitoring/api/testing';
import { LiveSignals, OutboxRelay } from '@tequio/platform/api';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';
import { NoticeDeadlines } from './index';
import { EventStream, startDeskApplication } from './testing';

let test: TestApplication;
let secretariat: TestSecretariat;
let cycleId: string;

beforeAll(async () => {
  test = await startDeskApplication();
  secretariat = await aSecretariat(test, durango);
  cycleId = await aCycle(test, secretariat.id, 'drafting');
});
afterAll(() => test.stop());
beforeEach(async () => {
  await handled();
  await test.sql.many('DELETE FROM notification');
  await test.sql.many('DELETE FROM subject_choice');
});

type Person = keyof TestSecretariat['people'];
const idOf = (person: Person) => secretariat.people[person].accountId;
const as = (person: Person) => test.signInAs(idOf(person));

/** Everything that happened has been told. */
async function handled(): Promise<void> {
  await test.app.get(OutboxRelay).drain();
  await test.sql.many('SELECT id FROM outbox_event WHERE handled_at IS NULL FOR SHARE');
}

async function comment(by: Person, mentions: Person[] = [], subjectKind = 'cycle', subjectId = cycleId): Promise<string> {
  const answer = await (await as(by)).post('/api/v1/threads', { subjectKind, subjectId, body: '¿Quién convoca la sesión?', mentions: mentions.map(idOf) });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

async function toldTo(person: Person): Promise<string[]> {
  await handled();
  const { status, body } = await (await as(person)).get('/api/v1/notifications');
  expect(status).toBe(200);
  return (body.groups as { notifications: { kind: string }[] }[]).flatMap(({ notifications }) => notifications.map(({ kind }) => kind));
}

describe('who is told', () => {
  it('each person of one thing once, by the nearest reason, and never of what he did himself', async () => {
    const threadId = await comment('civilSociety', ['official']);
    expect(await toldTo('official')).toEqual(['mention.made']);
    expect(await toldTo('guarantor')).toEqual(['comment.posted']);
    expect(await toldTo('civilSociety')).toEqual([]);
    expect(await toldTo('outsider')).toEqual([]);
    expect(await toldTo('administrator')).toEqual([]);

    await (await as('official')).post(`/api/v1/threads/${threadId}/comments`, { body: 'La facilitación.' });
    expect(await toldTo('civilSociety')).toEqual(['thread.answered']);
    expect(await toldTo('official')).toEqual(['mention.made']);
  });

  it('nobody of what he muted, whoever names him; and at once of nothing that was there', async () => {
    await comment('civilSociety', ['official']);
    expect(await toldTo('official')).toEqual(['mention.made']);
    const official = await as('official');
    expect((await official.put(`/api/v1/follows/cycle/${cycleId}`, { choice: 'mute' })).body).toEqual({ choice: 'mute', byItself: true, follows: false });
    expect((await official.get('/api/v1/notifications')).body.unread).toBe(0);
    await comment('civilSociety', ['official']);
    expect(await toldTo('official')).toEqual(['mention.made']);
    const { after } = (await test.sql.one<{ after: object }>(`SELECT after FROM journal_entry WHERE action = 'subject.chosen' ORDER BY seq DESC LIMIT 1`)) ?? { after: {} };
    expect(after).toEqual({ subjectKind: 'cycle', subjectId: cycleId, choice: 'mute' });
  });

  it('of a text those who wrote it, spoke about it or chose to follow it', async () => {
    const commitment = (await (await as('official')).post(`/api/v1/cycles/${cycleId}/commitments`, { title: 'Padrón de ladrilleras', kind: 'puntual' })).body as { id: string };
    expect(commitment.id).toBeDefined();
    await (await as('official')).put(`/api/v1/drafts/commitment/${commitment.id}/fields/action`, { base: '', value: 'Levantar el padrón.' });
    await comment('secondCivilSociety', [], 'commitment', commitment.id);
    expect(await toldTo('official')).toEqual(['comment.posted']);
    expect(await toldTo('guarantor')).toEqual([]);

    const guarantor = await as('guarantor');
    expect((await guarantor.get(`/api/v1/follows/commitment/${commitment.id}`)).body).toEqual({ choice: 'default', byItself: false, follows: false });
    await guarantor.put(`/api/v1/follows/commitment/${commitment.id}`, { choice: 'follow' });
    await comment('official', [], 'commitment', commitment.id);
    expect(await toldTo('guarantor')).toEqual(['comment.posted']);
    expect(await toldTo('secondCivilSociety')).toEqual(['comment.posted']);
    for (const person of ['outsider', 'administrator'] as const) expect((await (await as(person)).put(`/api/v1/follows/commitment/${commitment.id}`, { choice: 'follow' })).status).toBe(404);
  });

  it('of a deadline whoever it waits for, once when it is near and once when it is over', async () => {
    test.time.set('2019-02-01T18:00:00.000Z');
    await test.sql.many(`INSERT INTO calendar_entry (id, cycle_id, title, kind, phase, starts_on, ends_on, published_at) VALUES ($1, $2, 'Cierre', 'deadline', 'drafting', '2019-02-05', '2019-02-05', now())`, [randomUUID(), cycleId]);
    await (await as('civilSociety')).post(`/api/v1/cycles/${cycleId}/contributions`, { subjectKind: 'cycle', subjectId: cycleId, body: 'Más sesiones.' });
    await handled();
    await test.sql.many('DELETE FROM notification');
    const noticed = async (at: string): Promise<string[]> => {
      test.time.set(at);
      await test.app.get(NoticeDeadlines).notice();
      await test.app.get(NoticeDeadlines).notice();
      return toldTo('guarantor');
    };
    expect(await noticed('2019-02-02T18:00:00.000Z')).toEqual([]);
    expect(await noticed('2019-02-03T18:00:00.000Z')).toEqual(['deadline.near']);
    expect(await noticed('2019-02-04T18:00:00.000Z')).toEqual(['deadline.near']);
    expect(await noticed('2019-02-07T18:00:00.000Z')).toEqual(['deadline.passed', 'deadline.near']);
    expect(await toldTo('contributor')).toEqual([]);
  });
});

describe('what one is told', () => {
  it('lies grouped by its subject with the way to it, until it is read', async () => {
    await comment('civilSociety', ['official']);
    await comment('guarantor');
    expect(await toldTo('official')).toEqual(['comment.posted', 'mention.made']);
    const official = await as('official');
    const { body } = await official.get('/api/v1/notifications');
    expect(body).toMatchObject({ unread: 2, before: null, groups: [{ subject: { kind: 'cycle', id: cycleId }, entityName: 'Durango', cycleNumber: 2, muted: false }] });
    const [newest, oldest] = body.groups[0].notifications;
    expect(newest).toMatchObject({ path: `/trabajo/${secretariat.slug}/2`, read: false, waits: false });
    expect(oldest).toMatchObject({ waits: true, read: false });

    // Another's ids change nothing
    await (await as('guarantor')).post('/api/v1/notifications/read', { ids: [newest.id] });
    expect((await official.get('/api/v1/notifications')).body.unread).toBe(2);
    await official.post('/api/v1/notifications/read', { ids: [oldest.id] });
    expect((await official.get('/api/v1/notifications')).body.unread).toBe(1);
    await official.post('/api/v1/notifications/read', { upTo: newest.position });
    expect((await official.get('/api/v1/notifications')).body.unread).toBe(0);
    expect((await official.post('/api/v1/notifications/read', {})).status).toBe(400);
  });

  it('is gone from sight when the seat ends', async () => {
    await comment('civilSociety');
    expect(await toldTo('monitor')).toEqual(['comment.posted']);
    const [appointment] = await test.sql.many<{ id: string }>(`UPDATE appointment SET valid_to = valid_from + interval '1 second' WHERE account_id = $1 RETURNING id`, [idOf('monitor')]);
    try {
      expect(await toldTo('monitor')).toEqual([]);
    } finally {
      await test.sql.many('UPDATE appointment SET valid_to = NULL WHERE id = $1', [appointment?.id]);
    }
  });
});

describe('live', () => {
  const sessionOf = (person: Person) => openSession(test.app, idOf(person));

  it('comes what happens while a page is open, in whichever process, and what was missed meanwhile', async () => {
    const other = await startDeskApplication({ settings: { databaseUrl: test.databaseUrl } });
    try {
      const cookie = await sessionOf('official');
      const [here, there] = [await EventStream.open(test, cookie), await EventStream.open(other, cookie)];
      await comment('civilSociety', ['official']);
      await handled();
      for (const stream of [here, there]) {
        await stream.until(({ events }) => events.some(({ event }) => event === 'told'));
        expect(stream.told()).toEqual(['mention.made']);
        expect(stream.events[0]).toMatchObject({ event: 'hello', data: { unread: 0 } });
        expect(stream.events[1]?.data.unread).toBe(1);
      }
      const seen = here.events[1]?.id ?? '';
      here.leave();
      await comment('guarantor');
      await comment('civilSociety');
      await handled();
      await there.until((stream) => stream.told().length === 3);
      const back = await EventStream.open(test, cookie, seen);
      await back.until((stream) => stream.told().length === 2);
      expect(back.told()).toEqual(['comment.posted', 'comment.posted']);
      back.leave();
    } finally {
      await other.stop();
    }
  });

  it('ends with the session, and tells nothing more', async () => {
    const cookie = await sessionOf('official');
    const stream = await EventStream.open(test, cookie);
    await stream.until(({ events }) => events.length > 0);
    const other = await as('official');
    expect((await other.delete('/api/v1/sessions')).status).toBe(204);
    await stream.until(({ hasEnded }) => hasEnded);
    expect(stream.events.map(({ event }) => event)).toEqual(['hello', 'ended']);
  });

  it('tells nothing of where somebody is no member any more, and again when he is', async () => {
    await comment('civilSociety');
    expect(await toldTo('monitor')).toEqual(['comment.posted']);
    const { position } = (await (await as('monitor')).get('/api/v1/notifications')).body.groups[0].notifications[0] as { position: number };
    const callOut = () =>
      test.transactions.run(system, 'notification.called-out', async (tx) => {
        await test.app.get(LiveSignals).callOut(tx, 'notification', [idOf('monitor')]);
        return allow();
      });
    const [appointment] = await test.sql.many<{ id: string }>(`UPDATE appointment SET valid_to = valid_from + interval '1 second' WHERE account_id = $1 RETURNING id`, [idOf('monitor')]);
    const stream = await EventStream.open(test, await sessionOf('monitor'), String(position - 1));
    await stream.until(({ beats }) => beats > 0);
    expect(stream.told()).toEqual([]);
    await test.sql.many('UPDATE appointment SET valid_to = NULL WHERE id = $1', [appointment?.id]);
    await callOut();
    await stream.until((open) => open.told().length > 0);
    expect(stream.told()).toEqual(['comment.posted']);
    stream.leave();
  });

  it('is nobody’s without a session, and no page but a stream', async () => {
    expect((await test.stranger.with({ accept: 'text/event-stream' }).get('/api/v1/notifications/live')).status).toBe(401);
    const answer = await (await as('official')).get('/api/v1/notifications/live');
    expect([answer.status, answer.body.code]).toEqual([406, 'desk.only-as-stream']);
  });

  it('lets one person keep only so many open', async () => {
    const cookie = await sessionOf('secondOfficial');
    const first = await EventStream.open(test, cookie);
    const more = [];
    for (let n = 0; n < 8; n += 1) more.push(await EventStream.open(test, cookie));
    await first.until(({ hasEnded }) => hasEnded);
    expect(more.some(({ hasEnded }) => hasEnded)).toBe(false);
    for (const stream of more) stream.leave();
  });
});
