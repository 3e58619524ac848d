import { type Clock, type Decision, type Instant, allow, epochMillisecondsOf, instantOf, refuseWith } from '@tequio/kernel';
import type { Pool } from 'pg';
import type { Tx } from '../database/transaction';

/** How often a process looks whether another one has moved the clock. */
const millisecondsBetweenLooks = 5_000;

/** Far beyond any cycle. A clock never goes back: at the end of the calendar it would stand for everybody and for ever. */
const lastDay: Instant = '2100-01-01T00:00:00.000Z';

/**
 * The machine's time, or in the demonstration the day the facilitator has moved it to, ticking on from there.
 * Everybody in the installation sees the same day; security (sessions' ends, throttling) may ask the machine instead.
 */
export class DemonstrationClock implements Clock {
  private ahead = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    readonly isDemonstration: boolean,
    private readonly machineNow: () => number = Date.now,
  ) {}

  now(): Instant {
    return instantOf(this.machineNow() + this.ahead);
  }

  /** How far the clock stands from the machine's, in milliseconds; 0 outside the demonstration. */
  get offset(): number {
    return this.ahead;
  }

  async start(): Promise<void> {
    if (!this.isDemonstration) return;
    await this.look();
    // A database that is away is told about by the requests; the clock just keeps the day it knows
    this.timer = setInterval(() => void this.look().catch(() => undefined), millisecondsBetweenLooks);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const { rows } = await this.pool.query<{ moved_to: Instant; moved_at: Instant }>('SELECT moved_to, moved_at FROM demonstration_clock');
    const [row] = rows;
    this.ahead = row ? epochMillisecondsOf(row.moved_to) - epochMillisecondsOf(row.moved_at) : 0;
  }

  /** The day the demonstration begins at; a clock somebody has already moved stays. */
  async beginAt(tx: Tx, instant: Instant): Promise<Decision> {
    if (!this.isDemonstration) return refuseWith('conflict', 'platform.clock-is-real');
    const set = await tx.query<{ moved_to: Instant }>(
      'INSERT INTO demonstration_clock (moved_to, moved_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING moved_to',
      [instant, this.machineInstant()],
    );
    if (set.length > 0) this.changed(tx, 'clock.set', tx.now, instant);
    return allow();
  }

  async moveTo(tx: Tx, instant: Instant): Promise<Decision> {
    if (!this.isDemonstration) return refuseWith('conflict', 'platform.clock-is-real');
    // The lock keeps two moves apart, so that the later one cannot turn the earlier one back
    await tx.query('LOCK TABLE demonstration_clock IN SHARE ROW EXCLUSIVE MODE');
    const [row] = await tx.query<{ moved_to: Instant; moved_at: Instant }>('SELECT moved_to, moved_at FROM demonstration_clock');
    const machine = this.machineNow();
    const ahead = row ? epochMillisecondsOf(row.moved_to) - epochMillisecondsOf(row.moved_at) : 0;
    const standsAt = instantOf(machine + ahead);
    if (instant <= standsAt) return refuseWith('conflict', 'platform.clock-only-forward', { at: 'to', facts: { standsAt } });
    if (instant > lastDay) return refuseWith('invalid', 'platform.clock-too-far', { at: 'to', params: { year: lastDay.slice(0, 4) } });
    await tx.query(
      `INSERT INTO demonstration_clock (moved_to, moved_at) VALUES ($1, $2)
       ON CONFLICT (only_row) DO UPDATE SET moved_to = excluded.moved_to, moved_at = excluded.moved_at`,
      [instant, instantOf(machine)],
    );
    this.changed(tx, 'clock.moved', standsAt, instant);
    return allow();
  }

  private changed(tx: Tx, action: string, from: Instant, to: Instant): void {
    tx.journal({ chain: 'installation', action, subject: { kind: 'clock', id: 'demonstration' }, before: { standsAt: from }, after: { standsAt: to } });
    const machine = this.machineNow();
    tx.afterCommit(() => {
      this.ahead = epochMillisecondsOf(to) - machine;
    });
  }

  private machineInstant(): Instant {
    return instantOf(this.machineNow());
  }
}
