import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { allow, system } from '@tequio/kernel';
import { isDatabaseAway, isLostRace } from '../database/database-failure';
import type { Json, Tx } from '../database/transaction';
import { TransactionRunner } from '../database/transaction-runner';
import { FailureLog, summaryOf } from '../http/failure-log';
import { OutboxHandlers } from './outbox-handlers';
import { RepeatingWork } from './repeating-work';

interface WaitingEvent {
  readonly id: string;
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly secretariatId: string | null;
  readonly causedBy: string | null;
  readonly payload: Json;
  readonly occurredAt: string;
}

// Another process's event is skipped, not waited for
const lockNext = `
  SELECT id, name, subject_kind AS "subjectKind", subject_id AS "subjectId", secretariat_id AS "secretariatId", caused_by AS "causedBy", payload, occurred_at AS "occurredAt"
  FROM outbox_event WHERE handled_at IS NULL AND next_attempt_at <= now()
  ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

// 2, 4, 8 … seconds, at most an hour
const postpone = `
  UPDATE outbox_event SET attempts = attempts + 1, last_error = $2,
    next_attempt_at = now() + make_interval(secs => least(3600, power(2, least(attempts + 1, 12))))
  WHERE id = $1 AND handled_at IS NULL`;

/** Takes the events to their handlers, one transaction each. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly work: RepeatingWork;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly handlers: OutboxHandlers,
    private readonly failures: FailureLog,
  ) {
    this.work = new RepeatingWork('the outbox', 2_000, () => this.drain(), failures);
    handlers.onWake(() => this.work.wake());
  }

  onApplicationBootstrap(): void {
    this.work.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work.stop();
  }

  /** Handles whatever is due, until nothing is. */
  async drain(): Promise<void> {
    while (await this.handleNext());
  }

  /** The row stays locked from the first look to its mark: nobody else tries it in between. */
  private handleNext(): Promise<boolean> {
    return this.transactions.run(system, 'outbox.event-handled', async (tx) => {
      const [taken] = await tx.query<WaitingEvent>(lockNext);
      if (!taken) return allow(false);
      try {
        await tx.attempt(() => this.handle(taken, tx));
        await tx.query('UPDATE outbox_event SET handled_at = now(), last_error = NULL WHERE id = $1', [taken.id]);
      } catch (error) {
        // A lost race is no failure of the handler: the runner tries the whole again
        if (isLostRace(error) || isDatabaseAway(error)) throw error;
        this.failures.report(error, { during: 'the outbox', event: taken.name, eventId: taken.id });
        await tx.query(postpone, [taken.id, summaryOf(error)]);
      }
      return allow(true);
    });
  }

  private async handle({ subjectKind, subjectId, ...event }: WaitingEvent, tx: Tx): Promise<void> {
    for (const handler of this.handlers.for(event.name)) {
      await handler.handle({ ...event, subject: { kind: subjectKind, id: subjectId } }, tx);
    }
  }
}
