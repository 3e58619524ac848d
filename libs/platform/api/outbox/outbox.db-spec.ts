import { allow, system } from '@tequio/kernel';
import { startTestApplication, type TestApplication } from '../testing-app';
import { OutboxHandlers, type OutboxEvent } from './outbox-handlers';
import { OutboxRelay } from './outbox-relay';

describe('the outbox', () => {
  let test: TestApplication;
  let heard: OutboxEvent[];
  let fail: boolean;
  beforeAll(async () => {
    test = await startTestApplication();
    await test.sql.many('CREATE TABLE effect (event uuid)');
    test.app.get(OutboxHandlers).register({
      events: ['thing.happened'],
      handle: async (event, tx) => {
        await tx.query('INSERT INTO effect VALUES ($1)', [event.id]);
        if (fail) throw new Error('not today');
        heard.push(event);
      },
    });
  });
  beforeEach(async () => {
    heard = [];
    fail = false;
    await test.sql.many('TRUNCATE outbox_event, effect');
  });
  afterAll(() => test.stop());

  const emit = (name: string) =>
    test.transactions.run(system, 'thing.done', async (tx) => {
      tx.emit({ name, subject: { kind: 'thing', id: '1' }, secretariatId: null, payload: { n: 1 } });
      return allow();
    });
  const effects = async () => (await test.sql.many('SELECT event FROM effect')).length;

  it('takes an event to its handler once, however many relays look', async () => {
    await emit('thing.happened');
    const relay = test.app.get(OutboxRelay);
    await Promise.all([relay.drain(), relay.drain(), relay.drain()]);
    // The relay that the commit woke may hold the event still; its transaction's end is what we wait for
    await test.sql.many('SELECT id FROM outbox_event FOR UPDATE');
    expect(await effects()).toBe(1);
    expect(heard).toMatchObject([{ name: 'thing.happened', payload: { n: 1 }, occurredAt: '2019-01-15T18:00:00.000Z' }]);
    expect(await test.sql.one('SELECT 1 AS one FROM outbox_event WHERE handled_at IS NULL')).toBeNull();
  });

  it('keeps an event whose handler failed, without its half effect, for later', async () => {
    fail = true;
    await emit('thing.happened');
    await test.app.get(OutboxRelay).drain();
    await test.sql.many('SELECT id FROM outbox_event FOR UPDATE');
    const waiting = () => test.sql.one<{ attempts: number; error: string; later: boolean }>(
      'SELECT attempts, last_error AS error, next_attempt_at > now() AS later FROM outbox_event WHERE handled_at IS NULL',
    );
    for (let looks = 0; looks < 100 && !(await waiting())?.attempts; looks += 1) await new Promise(setImmediate);
    expect(await waiting()).toEqual({ attempts: 1, error: 'Error', later: true });
    expect(await effects()).toBe(0);

    fail = false;
    await test.sql.many('UPDATE outbox_event SET next_attempt_at = now()');
    await test.app.get(OutboxRelay).drain();
    expect(await effects()).toBe(1);
  });

  it('keeps a record of events that nobody waits for', async () => {
    await emit('thing.ignored');
    expect(await test.sql.one('SELECT name FROM outbox_event WHERE handled_at IS NOT NULL')).toEqual({ name: 'thing.ignored' });
  });
});
