import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { Jobs } from '../jobs/jobs';

/** One wire for everything: a topic and an id, never a text. */
const channel = 'tequio_live';

type Listener = (id: string) => void;

/**
 * Calls out to every process of the installation that something has changed, once the change is kept. A call can be lost
 * (a connection broke): whoever listens is told so and must look by himself what is there.
 */
@Injectable()
export class LiveSignals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly afterGaps = new Set<() => void>();
  private hearing: { close(): Promise<void> } | undefined;

  constructor(private readonly jobs: Jobs) {}

  /** PostgreSQL delivers it with the commit, and not at all without one; outside a transaction at once. */
  async callOut(tx: Pick<Tx, 'query'>, topic: string, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS called (message)', [channel, ids.map((id) => `${topic} ${id}`)]);
  }

  /** @returns how to stop listening */
  listen(topic: string, listener: Listener): () => void {
    const listening = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listening.add(listener));
    return () => listening.delete(listener);
  }

  /** Called whenever calls may have been lost. */
  afterGap(look: () => void): void {
    this.afterGaps.add(look);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.hearing = await this.jobs.hear(
      channel,
      (message) => {
        const [topic = '', id = ''] = message.split(' ');
        for (const listener of this.listeners.get(topic) ?? []) listener(id);
      },
      () => this.afterGaps.forEach((look) => look()),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.hearing?.close();
  }
}
