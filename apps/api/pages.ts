import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import compress from '@fastify/compress';
import statics from '@fastify/static';
import type { INestApplicationContext } from '@nestjs/common';
import { deliberationPlainForms } from '@tequio/deliberation/api';
import { deskPlainForms } from '@tequio/desk/api';
import { identityPlainForms } from '@tequio/identity/api';
import type { Clock, Ids } from '@tequio/kernel';
import { CLOCK, FailureLog, IDS, JournalPosition } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from './application';
import { type AskApi, askInProcess } from './in-process-api';
import { type PostedForm, serveForms } from './page-forms';

/** What the built web application offers, see `apps/web/src/server.ts`. */
interface WebServer {
  configure(settings: { readonly allowedHosts: readonly string[] }): void;
  render(request: IncomingMessage, response: ServerResponse, context: PageContext): Promise<void>;
  refusePlainForm(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

interface PageContext {
  readonly nonce: string;
  readonly api: AskApi;
  /** Logs a fault once and tells the id under which it is found. */
  readonly reportFault: (error: unknown) => string;
  /** Changes whenever what a page shows may have changed, see `stateOfRecords`. */
  readonly stateOfRecords: () => Promise<string>;
  readonly posted?: PostedForm;
}

const aYearInSeconds = 31_536_000;
const millisecondsForAPage = 20_000;

/** Static files, and a rendered page for every other address. False when the web application has not been built. */
export async function servePages({ app, fastify }: Application, projectRoot: string, publicUrl: string): Promise<boolean> {
  await fastify.register(compress, { global: true, threshold: 1_024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  const browserFolder = join(projectRoot, 'dist/web/browser');
  const serverFile = join(projectRoot, 'dist/web/server/server.mjs');
  if (!existsSync(serverFile)) return false;

  const web = (await import(pathToFileURL(serverFile).href)) as WebServer;
  const { hostname } = new URL(publicUrl);
  web.configure({ allowedHosts: [...new Set([hostname, 'localhost', '127.0.0.1', '[::1]'])] });

  await fastify.register(statics, {
    root: browserFolder,
    wildcard: false,
    index: false,
    cacheControl: false,
    // The build lays them beside the files: nothing is compressed twice
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names with a hash change with their content; the others are asked for again
      void reply.header('cache-control', /[-.][A-Za-z0-9_]{8,}\.\w+(\.br|\.gz)?$/.test(path) ? `public, max-age=${aYearInSeconds}, immutable` : 'public, max-age=300');
    },
  });

  const reportFault = faultReporter(app);
  const stateOfRecords = stateTeller(app);
  const answer = async (reply: FastifyReply, write: () => Promise<void>): Promise<FastifyReply> => {
    reply.hijack();
    const deadline = setTimeout(() => giveUp(reply.raw, reportFault), millisecondsForAPage);
    try {
      await write();
    } catch (error) {
      // Past Fastify nobody else would see it
      reportFault(error);
      reply.raw.destroy();
    } finally {
      clearTimeout(deadline);
    }
    return reply;
  };
  const showPage = (request: FastifyRequest, reply: FastifyReply, posted?: PostedForm): Promise<FastifyReply> => {
    const context = { nonce: randomBytes(16).toString('base64'), api: askInProcess(fastify, request.ip), reportFault, stateOfRecords };
    return answer(reply, () => web.render(request.raw, reply.raw, posted ? { ...context, posted } : context));
  };
  fastify.get('/*', (request, reply) => (isPageAddress(request.url) ? showPage(request, reply) : reply.callNotFound()));
  const refuse = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => answer(reply, () => web.refusePlainForm(request.raw, reply.raw));
  await serveForms(fastify, [...identityPlainForms, ...deliberationPlainForms, ...deskPlainForms], { showPage, refuse, isPageAddress });
  return true;
}

/** Pages have names without endings: an address with one asks for a file that is not there (any more). */
function isPageAddress(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return path !== '/api' && !path.startsWith('/api/') && !/\.\w{1,12}$/.test(path);
}

/** Nobody waits for ever for a page that does not come. */
function giveUp(response: ServerResponse, reportFault: (error: unknown) => string): void {
  const id = reportFault(new Error('A page took too long'));
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end(`La página tarda demasiado. Intente de nuevo. / The page takes too long. Try again. (${id})\n`);
}

/** What is written down, and the minute: deadlines pass and seats end without anybody writing. */
function stateTeller(app: INestApplicationContext): () => Promise<string> {
  const journal = app.get(JournalPosition);
  const clock = app.get<Clock>(CLOCK);
  return async () => `${await journal.read()} ${clock.now().slice(0, 'YYYY-MM-DDTHH:MM'.length)}`;
}

function faultReporter(app: INestApplicationContext): (error: unknown) => string {
  const failures = app.get(FailureLog);
  const ids = app.get<Ids>(IDS);
  return (error) => {
    const id = ids.next();
    failures.report(error, { id, during: 'rendering a page' });
    return id;
  };
}
