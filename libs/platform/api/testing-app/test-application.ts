import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Global, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, type Instant, anonymous } from '@tequio/kernel';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { EntityClass } from '../database/entity-class';
import { Sql } from '../database/sql';
import { TransactionRunner } from '../database/transaction-runner';
import { apiAdapter, apiCreationOptions, prepareApi } from '../http/api-server';
import { CsrfTokens } from '../http/csrf-tokens';
import { ACTOR_OF_REQUEST, type ActorOfRequest } from '../http/request-actor';
import { sessionCookieName } from '../http/session-cookie';
import { PlatformModule } from '../platform.module';
import type { PlatformSettings } from '../platform-settings';
import { testDatabase } from '../testing';
import { SettableTime } from './settable-time';
import { TestRequests } from './test-requests';

export interface TestApplicationOptions {
  /** The area under test and those it stands on. */
  readonly modules?: readonly (Type | DynamicModule)[];
  readonly entities?: readonly EntityClass[];
  readonly startsAt?: Instant;
  readonly settings?: Partial<PlatformSettings>;
  /** What an application adds that is not Nest's, before it is ready. */
  readonly complete?: (built: { readonly app: NestFastifyApplication; readonly fastify: FastifyInstance }) => void | Promise<void>;
  /**
   * With the identity area among the modules: opens a session for this account and gives the cookie's value.
   * Without it the test says who acts: `as(actor)`.
   */
  readonly openSession?: (app: INestApplicationContext, accountId: string) => Promise<string>;
}

export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly fastify: FastifyInstance;
  readonly sql: Sql;
  readonly transactions: TransactionRunner;
  readonly time: SettableTime;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** What was logged, one parsed line each. */
  readonly logged: readonly Record<string, unknown>[];
  /** Nobody is signed in. */
  readonly stranger: TestRequests;
  /** Only without `openSession`. */
  as(actor: Actor): TestRequests;
  /** Only with `openSession`. */
  signInAs(accountId: string): Promise<TestRequests>;
  stop(): Promise<void>;
}

/** The API with everything around it but a port, on a database of its own. */
export async function startTestApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'tequio-test-'));
  const time = new SettableTime(options.startsAt ?? '2019-01-15T18:00:00.000Z');
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const settings: PlatformSettings = {
    databaseUrl: database.url,
    publicUrl: 'http://tequio.test',
    dataDir,
    sessionSecret: 'a secret that only this test knows',
    smtpUrl: null,
    isDemonstration: true,
    jobs: 'asked-for',
    ...options.settings,
  };
  const givenActors = new Map<string, Actor>();
  const root: DynamicModule = {
    module: TestRoot,
    imports: [
      PlatformModule.forRoot({ settings, entities: options.entities ?? [], logger, machineNow: time.machineNow }),
      ...(options.openSession ? [] : [GivenActors.of(givenActors)]),
      ...(options.modules ?? []),
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, apiAdapter(), apiCreationOptions);
  const stop = async () => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const fastify = await prepareApi(app, settings.publicUrl);
  try {
    await options.complete?.({ app, fastify });
    await app.init();
    await fastify.ready();
  } catch (error) {
    // What had begun before it was refused would go on for ever
    await stop();
    throw error;
  }
  const csrfTokens = app.get(CsrfTokens);
  const requestsOf = (cookie: string) => new TestRequests(fastify, { cookie, csrfToken: csrfTokens.tokenFor(cookie) });
  return {
    app,
    fastify,
    sql: app.get(Sql),
    transactions: app.get(TransactionRunner),
    time,
    databaseUrl: database.url,
    dataDir,
    logged,
    stranger: new TestRequests(fastify, null),
    as: (actor) => {
      const cookie = randomBytes(16).toString('hex');
      givenActors.set(cookie, actor);
      return requestsOf(cookie);
    },
    signInAs: async (accountId) => {
      if (!options.openSession) throw new Error('signInAs needs openSession: without the identity area say who acts with as(actor)');
      return requestsOf(await options.openSession(app, accountId));
    },
    stop,
  };
}

@Module({})
class TestRoot {}

@Global()
@Module({})
class GivenActors {
  static of(actors: ReadonlyMap<string, Actor>): DynamicModule {
    const source: ActorOfRequest = {
      actorOf: (request) => Promise.resolve(actors.get(request.cookies[sessionCookieName] ?? '') ?? anonymous),
    };
    return { module: GivenActors, providers: [{ provide: ACTOR_OF_REQUEST, useValue: source }], exports: [ACTOR_OF_REQUEST] };
  }
}
