import type { Actor, Instant, Sha256 } from '@tequio/kernel';
import type { ClientBase } from 'pg';
import type { EntityManager, FindOptionsWhere, QueryRunner } from 'typeorm';
import type { EntityClass } from './entity-class';
import { statementName } from './prepared-statement';
import type { EmittedEvent, JournalNote, Tx } from './transaction';

/** Keeps what a run wants journaled and told until its end. */
export class RunningTransaction implements Tx {
  readonly notes: JournalNote[] = [];
  readonly events: EmittedEvent[] = [];
  private readonly effects: (() => void)[] = [];

  constructor(
    private readonly queryRunner: QueryRunner,
    readonly actor: Actor,
    readonly now: Instant,
    private readonly sha256: Sha256,
  ) {}

  get manager(): EntityManager {
    return this.queryRunner.manager;
  }

  lockForChange<E extends object>(entity: EntityClass<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  async query<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    const connection = (await this.queryRunner.connect()) as ClientBase;
    const { rows } = await connection.query<R>({ name: statementName(text), text, values: params as unknown[] });
    return rows;
  }

  journal(note: JournalNote): void {
    this.notes.push(note);
  }

  emit(event: EmittedEvent): void {
    this.events.push(event);
  }

  personalDigest(salt: string, value: string): string {
    return this.sha256(`${salt}\u001f${value}`);
  }

  async attempt<T>(part: () => Promise<T>): Promise<T> {
    const kept = [this.notes.length, this.events.length, this.effects.length] as const;
    await this.query('SAVEPOINT before_part');
    try {
      const value = await part();
      await this.query('RELEASE SAVEPOINT before_part');
      return value;
    } catch (error) {
      await this.query('ROLLBACK TO SAVEPOINT before_part');
      [this.notes.length, this.events.length, this.effects.length] = kept;
      throw error;
    }
  }

  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }

  committed(): void {
    for (const effect of this.effects) effect();
  }
}
