import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type JobResult, PgBoss } from 'pg-boss';
import type { Tx } from '../database/transaction';
import { FailureLog, summaryOf } from '../http/failure-log';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../platform-settings';

/** Work that is done later: when somebody asks for it in a transaction, or by the clock. */
export interface Job {
  /** Noun and verb, `mail.carry`. */
  readonly name: string;
  /** Minute, hour, day, month, weekday in UTC; of all processes together it runs once. */
  readonly schedule?: string;
  /** How often a failure is tried again, and after how many seconds at first and at most; each wait is twice the one before. */
  readonly retries?: { readonly times: number; readonly first: number; readonly longest: number };
  /** Called with the id it was asked for with. Whatever it throws, it is called again later: it must not mind what it did before. */
  run(id: string): Promise<void>;
}

/** A process that died stops beating; what it held is given to another one after so many seconds. */
const heartbeatSeconds = 20;
const secondsBetweenLooks = 15;
const secondsToFinish = 20;
const jobsAtOnce = 4;

/**
 * What happens later or by the clock, kept in the same PostgreSQL: asked for in the transaction of the change, tried
 * again after a failure, taken over when a process dies. Every process works; none needs to know of the others.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly jobs: Job[] = [];
  private readonly workers: string[] = [];
  private readonly boss: PgBoss;
  private starting: Promise<void> | undefined;

  constructor(
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'databaseUrl' | 'jobs'>,
    private readonly failures: FailureLog,
  ) {
    this.boss = new PgBoss({
      connectionString: settings.databaseUrl,
      application_name: 'tequio jobs',
      schema: 'jobs',
      max: 4,
      // The tables are there: they come with the migrations
      migrate: false,
      useListenNotify: true,
      superviseIntervalSeconds: secondsBetweenLooks,
      monitorIntervalSeconds: secondsBetweenLooks,
      supervise: settings.jobs !== 'none',
      schedule: (settings.jobs ?? 'all') === 'all',
    });
    this.boss.on('error', (error) => this.failures.note('jobs held up', { failure: summaryOf(error) }));
  }

  /** Areas register in their module's `onModuleInit`. */
  register(job: Job): void {
    this.jobs.push(job);
  }

  onApplicationBootstrap(): Promise<void> {
    return (this.starting = this.start());
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Whoever is told to stop while he starts would not stop
    await this.starting?.catch(() => undefined);
    await this.boss.stop({ graceful: true, timeout: secondsToFinish * 1000 });
  }

  /** Done if and only if the change is kept, once for each id however often it is asked for. */
  async ask(tx: Tx, name: string, id: string): Promise<void> {
    await this.boss.send(name, null, { id, db: { executeSql: async (text, values) => ({ rows: await tx.query(text, values) }) } });
  }

  /** Takes over what a dead process has left and looks for what is due, as it otherwise happens within the minute. */
  async lookNow(): Promise<void> {
    await this.boss.supervise();
    for (const worker of this.workers) this.boss.notifyWorker(worker);
  }

  /** Hears what other processes call out, on a connection of its own that comes back by itself. */
  async hear(channel: string, heard: (message: string) => void, mayHaveMissed: () => void): Promise<{ close(): Promise<void> }> {
    // Whoever starts earlier waits here for the connections
    await this.boss.start();
    const database = this.boss.getDb();
    if (!database.listen) throw new Error('The connection of the jobs cannot listen');
    return database.listen(channel, heard, mayHaveMissed);
  }

  private async start(): Promise<void> {
    await this.boss.start();
    for (const job of this.jobs) await this.begin(job);
  }

  private async begin({ name, schedule, retries, run }: Job): Promise<void> {
    await this.boss.createQueue(name, {
      notify: true,
      heartbeatSeconds,
      // What comes by the clock comes again by itself
      retryLimit: retries?.times ?? 0,
      ...(retries && { retryDelay: retries.first, retryBackoff: true, retryDelayMax: retries.longest }),
    });
    if (this.settings.jobs === 'none') return;
    const options = { batchSize: jobsAtOnce, burstWhenBatchFull: true, perJobResults: true, notifyPollingIntervalSeconds: secondsBetweenLooks } as const;
    this.workers.push(await this.boss.work(name, options, (batch) => Promise.all(batch.map(({ id }) => this.outcomeOf(name, id, run)))));
    if (schedule !== undefined) await this.boss.schedule(name, schedule);
  }

  /** What a failure says may quote people's values: the queue keeps its kind only. */
  private async outcomeOf(name: string, id: string, run: Job['run']): Promise<JobResult> {
    try {
      await run(id);
      return { id, status: 'completed' };
    } catch (error) {
      this.failures.report(error, { during: name });
      return { id, status: 'failed', output: { failure: summaryOf(error) } };
    }
  }
}
