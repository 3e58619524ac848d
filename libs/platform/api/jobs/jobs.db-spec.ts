import { randomUUID } from 'node:crypto';
import { allow, refuseWith, system } from '@tequio/kernel';
import { startTestApplication, type TestApplication } from '../testing-app';
import { LiveSignals } from '../live/live-signals';
import { Jobs } from './jobs';
import { JobsUnderTest } from './testing/jobs-under-test';

describe('what is done later', () => {
  let test: TestApplication;
  let work: JobsUnderTest;
  beforeAll(async () => {
    test = await startTestApplication({ modules: [JobsUnderTest] });
    work = test.app.get(JobsUnderTest);
  });
  afterAll(() => test.stop());

  const ask = (id: string, refused = false) =>
    test.transactions.run(system, 'thing.done', async (tx) => {
      await test.app.get(Jobs).ask(tx, 'thing.do', id);
      return refused ? refuseWith('conflict', 'platform.done-at-once') : allow();
    });

  it('is done once for each id, however often it is asked for', async () => {
    const [once, other] = [randomUUID(), randomUUID()];
    await Promise.all([ask(once), ask(once), ask(once)]);
    await ask(other);
    await work.until(() => work.done.includes(other) && work.done.includes(once));
    expect(work.done.filter((id) => id === once)).toHaveLength(1);
  });

  it('is not done when the change is refused', async () => {
    const [refused, kept] = [randomUUID(), randomUUID()];
    await expect(ask(refused, true)).rejects.toThrow();
    await ask(kept);
    await work.until(() => work.done.includes(kept));
    expect(work.done).not.toContain(refused);
  });

  it('is done again after a failure', async () => {
    const id = randomUUID();
    work.failing.add(id);
    await ask(id);
    await work.until(() => work.tried.includes(id));
    work.failing.delete(id);
    await work.until(() => work.done.includes(id), async () => {
      await test.sql.many(`UPDATE jobs.job_common SET start_after = now() WHERE state = 'retry'`);
      await test.app.get(Jobs).lookNow();
    });
    expect(work.tried.filter((tried) => tried === id)).toHaveLength(2);
  });

  it('is called out to every process when it is kept, and not when it is refused', async () => {
    const other = await startTestApplication({ settings: { databaseUrl: test.databaseUrl } });
    try {
      const heard: string[] = [];
      const stop = other.app.get(LiveSignals).listen('thing', (id) => heard.push(id));
      const callOut = (id: string, refused: boolean) =>
        test.transactions.run(system, 'thing.done', async (tx) => {
          await test.app.get(LiveSignals).callOut(tx, 'thing', [id]);
          return refused ? refuseWith('conflict', 'platform.done-at-once') : allow();
        });
      await expect(callOut('refused', true)).rejects.toThrow();
      await callOut('kept', false);
      await work.until(() => heard.length > 0);
      expect(heard).toEqual(['kept']);
      stop();
      await callOut('later', false);
      expect(heard).toEqual(['kept']);
    } finally {
      await other.stop();
    }
  });

  it('listens again after its connection was cut, and says that calls may have been lost', async () => {
    let gaps = 0;
    test.app.get(LiveSignals).afterGap(() => (gaps += 1));
    await test.sql.many(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tequio jobs' AND datname = current_database()`);
    await work.until(() => gaps === 1);
    const heard: string[] = [];
    test.app.get(LiveSignals).listen('thing', (id) => heard.push(id));
    await test.transactions.run(system, 'thing.done', async (tx) => {
      await test.app.get(LiveSignals).callOut(tx, 'thing', ['after']);
      return allow();
    });
    await work.until(() => heard.length > 0);
    expect(heard).toEqual(['after']);
  });
});
