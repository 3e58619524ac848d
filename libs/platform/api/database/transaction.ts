import type { Actor, Instant } from '@tequio/kernel';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { EntityClass } from './entity-class';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface JournalNote {
  /** The secretariat's id, or `installation` for what happens outside one. */
  readonly chain: string;
  /** The run's own action unless another is named. */
  readonly action?: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Only what may stand for ever: opaque ids and digests, never names, mails or other personal text. */
  readonly before?: Json;
  readonly after?: Json;
}

export interface EmittedEvent {
  /** Noun and past, `commitment.version-frozen`. */
  readonly name: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly secretariatId: string | null;
  readonly payload: Json;
}

/** Reads rows, inside a transaction or straight from the pool. */
export interface RowReader {
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** One running change. Everything a command does goes through it, so that all of it happens or nothing. */
export interface Tx {
  readonly manager: EntityManager;
  readonly actor: Actor;
  /** The Clock's answer when the run began: one value for the whole change. */
  readonly now: Instant;
  /** Reads the row and keeps every other change of it waiting until this one is over. */
  lockForChange<E extends object>(entity: EntityClass<E>, where: FindOptionsWhere<E>): Promise<E | null>;
  /** A prepared statement on this transaction's connection; the text must be constant. */
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Written just before the commit, so that the lock on the chain is held as shortly as possible. */
  journal(note: JournalNote): void;
  emit(event: EmittedEvent): void;
  /** Stands for a personal value in hashed content: without the person's salt it says nothing. */
  personalDigest(salt: string, value: string): string;
  /** A part that may fail without taking the rest with it: what it wrote, journaled and emitted is gone then, and the error thrown. */
  attempt<T>(part: () => Promise<T>): Promise<T>;
  /** Runs once the commit has succeeded; for waking others, never for a part of the change. */
  afterCommit(effect: () => void): void;
}
