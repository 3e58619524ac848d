import { Inject, Injectable } from '@nestjs/common';
import { mayMoveClock } from '@tequio/cycle/domain';
import { type Actor, type Instant, allow } from '@tequio/kernel';
import { CLOCK, DemonstrationClock, TransactionRunner } from '@tequio/platform/api';

@Injectable()
export class MoveClock {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: DemonstrationClock,
  ) {}

  execute(actor: Actor, to: Instant): Promise<{ now: Instant }> {
    return this.transactions.run(actor, 'clock.moved', async (tx) => {
      const permitted = mayMoveClock(actor);
      if (!permitted.allowed) return permitted;
      const moved = await this.clock.moveTo(tx, to);
      return moved.allowed ? allow({ now: to }) : moved;
    });
  }
}
