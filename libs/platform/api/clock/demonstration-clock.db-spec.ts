import { type Instant, system } from '@tequio/kernel';
import { CLOCK } from '../tokens';
import { startTestApplication, type TestApplication } from '../testing-app';
import type { DemonstrationClock } from './demonstration-clock';

describe('the clock', () => {
  let test: TestApplication;
  const start = async (isDemonstration: boolean) => {
    test = await startTestApplication({ startsAt: '2026-05-01T12:00:00.000Z', settings: { isDemonstration } });
    return test.app.get<DemonstrationClock>(CLOCK);
  };
  afterEach(() => test.stop());
  const move = (clock: DemonstrationClock, to: Instant) => test.transactions.run(system, 'clock.moved', (tx) => clock.moveTo(tx, to));

  it('is the machine’s until the demonstration sets another day, and ticks on from there', async () => {
    const clock = await start(true);
    expect(clock.now()).toBe('2026-05-01T12:00:00.000Z');
    await test.transactions.run(system, 'clock.set', (tx) => clock.beginAt(tx, '2019-01-15T18:00:00.000Z'));
    test.time.advance({ seconds: 90 });
    expect(clock.now()).toBe('2019-01-15T18:01:30.000Z');
    expect((await test.stranger.get('/api/v1/clock')).body).toEqual({ now: '2019-01-15T18:01:30.000Z', isDemonstration: true, isMoved: true });
  });

  it('keeps the day somebody has moved it to when the demonstration starts again', async () => {
    const clock = await start(true);
    await test.transactions.run(system, 'clock.set', (tx) => clock.beginAt(tx, '2019-01-15T18:00:00.000Z'));
    await move(clock, '2019-02-01T06:00:00.000Z');
    await test.transactions.run(system, 'clock.set', (tx) => clock.beginAt(tx, '2019-01-15T18:00:00.000Z'));
    await clock.look();
    expect(clock.now()).toBe('2019-02-01T06:00:00.000Z');
  });

  it('moves forward only, and is journaled', async () => {
    const clock = await start(true);
    await move(clock, '2026-06-01T00:00:00.000Z');
    await expect(move(clock, '2026-05-15T00:00:00.000Z')).rejects.toMatchObject({ reasons: [{ code: 'platform.clock-only-forward' }] });
    expect(await test.sql.many('SELECT action, chain, before, after FROM journal_entry')).toEqual([
      { action: 'clock.moved', chain: 'installation', before: { standsAt: '2026-05-01T12:00:00.000Z' }, after: { standsAt: '2026-06-01T00:00:00.000Z' } },
    ]);
  });

  it('does not run to the end of the calendar, from where nobody could bring it back', async () => {
    const clock = await start(true);
    await expect(move(clock, '9999-12-31T23:59:59.000Z')).rejects.toMatchObject({ reasons: [{ code: 'platform.clock-too-far' }] });
    await expect(move(clock, '2100-01-01T00:00:00.001Z')).rejects.toMatchObject({ reasons: [{ code: 'platform.clock-too-far' }] });
  });

  it('does not move outside the demonstration', async () => {
    const clock = await start(false);
    await expect(move(clock, '2030-01-01T00:00:00.000Z')).rejects.toMatchObject({ reasons: [{ code: 'platform.clock-is-real' }] });
  });
});
