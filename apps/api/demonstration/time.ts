import type { INestApplicationContext } from '@nestjs/common';
import { type Instant, allow, system } from '@tequio/kernel';
import { CLOCK, type DemonstrationClock, TransactionRunner } from '@tequio/platform/api';

/** The demonstration is lived, not dated afterwards: everything happens at the moment the clock stands at. */
export class Time {
  private readonly clock: DemonstrationClock;
  private readonly transactions: TransactionRunner;

  constructor(app: INestApplicationContext) {
    this.clock = app.get<DemonstrationClock>(CLOCK, { strict: false });
    this.transactions = app.get(TransactionRunner, { strict: false });
  }

  get now(): Instant {
    return this.clock.now();
  }

  begin(at: Instant): Promise<void> {
    return this.transactions.run(system, 'clock.set', async (tx) => {
      const set = await this.clock.beginAt(tx, at);
      return set.allowed ? allow() : set;
    });
  }

  move(to: Instant): Promise<void> {
    return this.transactions.run(system, 'clock.moved', async (tx) => {
      const moved = await this.clock.moveTo(tx, to);
      return moved.allowed ? allow() : moved;
    });
  }
}
