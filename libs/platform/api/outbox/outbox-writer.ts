import { Inject, Injectable } from '@nestjs/common';
import { type Ids, accountIdOf } from '@tequio/kernel';
import type { EmittedEvent, Tx } from '../database/transaction';
import { IDS } from '../tokens';
import { OutboxHandlers } from './outbox-handlers';

const insert = `
  INSERT INTO outbox_event (id, name, subject_kind, subject_id, secretariat_id, payload, occurred_at, handled_at, caused_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Events become rows of the same transaction: told if and only if the change is kept. */
@Injectable()
export class OutboxWriter {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    private readonly handlers: OutboxHandlers,
  ) {}

  async write(tx: Tx, events: readonly EmittedEvent[]): Promise<void> {
    let somebodyWaits = false;
    for (const event of events) {
      const waited = this.handlers.areThereFor(event.name);
      somebodyWaits ||= waited;
      await tx.query(insert, [
        this.ids.next(),
        event.name,
        event.subject.kind,
        event.subject.id,
        event.secretariatId,
        JSON.stringify(event.payload),
        tx.now,
        // Nobody waits for it: a record of what happened, with nothing left for the relay to do
        waited ? null : tx.now,
        accountIdOf(tx.actor),
      ]);
    }
    if (somebodyWaits) tx.afterCommit(() => this.handlers.wake());
  }
}
