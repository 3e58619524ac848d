import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SqlJson } from '../database/sql-json';
import { largestFileMegabytes } from '../files/stored-files';
import { EdgeRefusal } from './edge-refusal';
import { readJsonBodies } from './json-body';
import { LOGGER } from './logger';
import { ProblemWriter } from './problem-writer';
import { RouteTable } from './route-table';
import { setSecurityHeaders } from './security-headers';
import { strictValidation } from './validation';

const largestJsonBytes = 1024 * 1024;

/** The HTTP server before any module is known: give it to `NestFactory.create`, then call `prepareApi`. */
export function apiAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: largestJsonBytes,
    requestTimeout: 60_000,
    // A reverse proxy on the same machine may tell us the asker's address; nobody else may
    trustProxy: 'loopback',
    return503OnClosing: false,
    multipart: false,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot even be routed goes the way of every other error
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      void problemWriterOf.get(request.server)?.write(error, request, reply),
  });
}

const problemWriterOf = new WeakMap<object, ProblemWriter>();

/** Options for `NestFactory.create`: our own parsers, our own log. */
export const apiCreationOptions = { bodyParser: false, logger: ['error', 'warn'] as ('error' | 'warn')[], abortOnError: false };

/** Everything the edge does, the same for the product and for tests. Call before `app.init()`. */
export async function prepareApi(app: NestFastifyApplication, publicUrl: string): Promise<FastifyInstance> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const routes = app.get(RouteTable);
  problemWriterOf.set(fastify, app.get(ProblemWriter));
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  refuseWhileStopping(fastify);
  setSecurityHeaders(fastify, publicUrl);
  logAnswers(fastify, app.get<Logger>(LOGGER));
  readJsonBodies(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, {
    limits: { fileSize: largestFileMegabytes * 1024 * 1024, files: 1, fields: 10, fieldSize: 100_000, parts: 11, headerPairs: 50 },
  });
  // JSON that PostgreSQL has written goes out as it is
  fastify.setReplySerializer((payload) => (payload instanceof SqlJson ? payload.text : JSON.stringify(payload)));
  app.setGlobalPrefix('api');
  app.useGlobalPipes(strictValidation());
  return fastify;
}

function refuseWhileStopping(fastify: FastifyInstance): void {
  let stopping = false;
  fastify.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (stopping) return done(new EdgeRefusal(503, 'platform.shutting-down', { headers: { 'retry-after': '5' } }));
    if (/%00/.test(request.url)) return done(new EdgeRefusal(400, 'platform.address-malformed'));
    done();
  });
}

/** One line per answer, with the route's pattern in place of the address and nothing about the person. */
function logAnswers(fastify: FastifyInstance, logger: Logger): void {
  if (!logger.isLevelEnabled('info')) return;
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info({ method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
    done();
  });
}
