import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { ClockController } from './clock/clock.controller';
import { DemonstrationClock } from './clock/demonstration-clock';
import { ActorStanding } from './database/actor-standing';
import type { EntityClass } from './database/entity-class';
import { openDatabase, poolOf } from './database/open-database';
import { Sql } from './database/sql';
import { TransactionRunner } from './database/transaction-runner';
import { FilesController } from './files/files.controller';
import { StoredFiles } from './files/stored-files';
import { AccessGuard } from './http/access-guard';
import { CsrfTokens } from './http/csrf-tokens';
import { FailureLog } from './http/failure-log';
import { HandlerInspection } from './http/handler-inspection';
import { HealthController } from './http/health.controller';
import { LOGGER } from './http/logger';
import { OriginRule } from './http/origin-rule';
import { ProblemFilter } from './http/problem-filter';
import { ProblemWriter } from './http/problem-writer';
import { RefusalTexts } from './http/refusal-texts';
import { RouteTable } from './http/route-table';
import { Jobs } from './jobs/jobs';
import { JournalPosition } from './journal/journal-position';
import { LiveSignals } from './live/live-signals';
import { Mail } from './mail/mail';
import { MAIL_CARRIER, mailCarrierFor } from './mail/mail-carrier';
import { MailRelay } from './mail/mail-relay';
import { OutboxHandlers } from './outbox/outbox-handlers';
import { OutboxRelay } from './outbox/outbox-relay';
import { OutboxWriter } from './outbox/outbox-writer';
import { platformEntities } from './platform-entities';
import { PLATFORM_SETTINGS, type PlatformSettings } from './platform-settings';
import { sha256 } from './sha-256';
import { Throttle } from './throttle/throttle';
import { CLOCK, IDS, SHA256 } from './tokens';
import { uuidV7 } from './uuid-v7';

export interface PlatformOptions {
  readonly settings: PlatformSettings;
  /** Of all areas. */
  readonly entities: readonly EntityClass[];
  readonly logger: Logger;
  /** The machine's time in milliseconds; tests set their own. */
  readonly machineNow?: () => number;
}

@Module({})
export class PlatformModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: DemonstrationClock,
  ) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    const { settings, logger } = options;
    const shared = [TransactionRunner, ActorStanding, Sql, JournalPosition, RefusalTexts, CsrfTokens, OutboxHandlers, Jobs, LiveSignals, Mail, StoredFiles, Throttle, FailureLog, RouteTable, ProblemWriter, OriginRule];
    const values = [
      { provide: PLATFORM_SETTINGS, useValue: settings },
      { provide: LOGGER, useValue: logger },
      { provide: IDS, useValue: uuidV7() },
      { provide: SHA256, useValue: sha256 },
      { provide: MAIL_CARRIER, useValue: mailCarrierFor(settings) },
      {
        provide: DataSource,
        useFactory: () =>
          openDatabase({
            url: settings.databaseUrl,
            entities: [...platformEntities, ...options.entities],
            onIdleFailure: (error) => logger.warn({ failure: error.name }, 'a waiting database connection broke'),
          }),
      },
      {
        provide: CLOCK,
        inject: [DataSource],
        useFactory: async (dataSource: DataSource) => {
          const clock = new DemonstrationClock(poolOf(dataSource), settings.isDemonstration, options.machineNow);
          await clock.start();
          return clock;
        },
      },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [HealthController, ClockController, FilesController],
      providers: [
        ...values,
        ...shared,
        OutboxWriter,
        OutboxRelay,
        MailRelay,
        HandlerInspection,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [PLATFORM_SETTINGS, LOGGER, IDS, SHA256, CLOCK, DataSource, OutboxRelay, MailRelay, ...shared],
    };
  }

  onModuleInit(): void {
    this.jobs.register({ name: 'throttle.forget-old', schedule: '40 * * * *', run: () => this.removeOldCounters() });
  }

  /** The relay and the jobs have stopped and the last answer is given by now. */
  async onApplicationShutdown(): Promise<void> {
    this.clock.stop();
    await this.dataSource.destroy();
  }

  private async removeOldCounters(): Promise<void> {
    await poolOf(this.dataSource).query(`DELETE FROM throttle_counter WHERE window_started_at < now() - interval '1 day'`);
  }
}
