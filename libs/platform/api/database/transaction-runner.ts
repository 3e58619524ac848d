import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, type Decision, type Ids, type Sha256, refusal, system } from '@tequio/kernel';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { RefusedError } from '../http/refused-error';
import { JournalWriter } from '../journal/journal-writer';
import { OutboxWriter } from '../outbox/outbox-writer';
import { CLOCK, IDS, SHA256 } from '../tokens';
import { ActorStanding } from './actor-standing';
import { isLostRace } from './database-failure';
import { RunningTransaction } from './running-transaction';
import type { Tx } from './transaction';

const retriesAfterLostRace = 3;

/** What was done, by the names in the journal. */
export interface CommittedAct {
  readonly chain: string;
  readonly action: string;
}

/** The only way to change anything: one transaction that carries the change, its journal entry and its events. */
@Injectable()
export class TransactionRunner {
  private readonly journal: JournalWriter;
  private readonly listeners: ((acts: readonly CommittedAct[]) => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
    private readonly outbox: OutboxWriter,
    private readonly standing: ActorStanding,
  ) {
    this.journal = new JournalWriter(ids);
  }

  /**
   * Runs the change and gives its value. The rules speak of the actor as the request knew him: whoever lost a seat or a
   * role since then, say while he waited for a row, changes nothing.
   * @param action names the journal entries, `commitment.version-frozen`
   * @throws RefusedError with every reason when the decision is against it; nothing is kept then
   */
  async run<T>(actor: Actor, action: string, body: (tx: Tx) => Promise<Decision<T>>): Promise<T> {
    return this.withRetries(() =>
      this.inTransaction(actor, async (tx) => {
        if (!(await this.standing.stillStands(tx, actor))) throw new RefusedError([refusal('conflict', 'platform.standing-changed')]);
        const decision = await body(tx);
        if (!decision.allowed) throw new RefusedError(decision.reasons);
        await this.outbox.write(tx, tx.events);
        await this.journal.write(tx, action, tx.notes);
        const acts = tx.notes.map((note) => ({ chain: note.chain, action: note.action ?? action }));
        if (acts.length > 0) tx.afterCommit(() => this.listeners.forEach((hear) => hear(acts)));
        return decision.value;
      }),
    );
  }

  /** Hears of everything this process has done, once it is kept. For waking others, never for a part of the change. */
  onCommitted(listener: (acts: readonly CommittedAct[]) => void): void {
    this.listeners.push(listener);
  }

  /** A consistent view over several statements; what it would write is refused by the database. */
  async read<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    try {
      // Said in one statement on the connection itself: TypeORM would take two, and its own account of transactions is for saving
      const connection = (await queryRunner.connect()) as ClientBase;
      await connection.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      try {
        return await body(new RunningTransaction(queryRunner, system, this.clock.now(), this.sha256));
      } finally {
        // Nothing was written: however it went, there is nothing to keep or to take back
        await connection.query('COMMIT').catch(() => undefined);
      }
    } finally {
      await queryRunner.release();
    }
  }

  private async withRetries<T>(attempt: () => Promise<T>): Promise<T> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (retries === retriesAfterLostRace || !isLostRace(error)) throw error;
      }
    }
  }

  private async inTransaction<T>(actor: Actor, body: (tx: RunningTransaction) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    try {
      await queryRunner.startTransaction();
      const tx = new RunningTransaction(queryRunner, actor, this.clock.now(), this.sha256);
      const value = await body(tx);
      await queryRunner.commitTransaction();
      tx.committed();
      return value;
    } catch (error) {
      // Over a broken connection there is nothing to roll back; the first error is the one to tell, and the pool drops the connection
      if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await queryRunner.release();
    }
  }
}
