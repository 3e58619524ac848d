import { Injectable } from '@nestjs/common';
import { may, publishCalendar } from '@tequio/cycle/domain';
import { type Actor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';
import { calendarItems } from '../own-phase-facts';

@Injectable()
export class PublishCalendar {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, cycleId: string): Promise<{ publishedAt: string }> {
    return this.transactions.run(actor, 'cycle.calendar-published', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const permitted = may(actor, 'publish-calendar', cycle);
      if (!permitted.allowed) return permitted;
      const decision = publishCalendar({ overview: cycle.overview, items: await calendarItems(tx, cycle) });
      if (!decision.allowed) return decision;
      // The first publication is the one that counts; entries added later carry their own day
      await tx.query('UPDATE cycle SET calendar_published_at = coalesce(calendar_published_at, $2) WHERE id = $1', [cycleId, tx.now]);
      const published = await tx.query<{ id: string }>(
        'UPDATE calendar_entry SET published_at = $2 WHERE cycle_id = $1 AND published_at IS NULL RETURNING id',
        [cycleId, tx.now],
      );
      const subject = { kind: 'cycle', id: cycleId };
      tx.journal({ chain: cycle.secretariatId, subject, after: { entries: published.map((entry) => entry.id) } });
      tx.emit({ name: 'cycle.calendar-published', subject, secretariatId: cycle.secretariatId, payload: { entries: published.length } });
      return allow({ publishedAt: tx.now });
    });
  }
}
