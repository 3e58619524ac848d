import { AngularNodeAppEngine, createWebRequestFromNodeRequest } from '@angular/ssr/node';
import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { languageOfPath } from '@tequio/platform/web';
import { brokenPage } from './app/server/broken-page';
import type { PageContext, RenderContext } from './app/server/page-context';

export { contentSecurityPolicy } from './app/server/content-security-policy';
export type { ApiAnswer, AskApi, PageContext } from './app/server/page-context';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
// Pages are made for one visitor at a time: the quality at which the time saved on the line is not lost on the processor.
const quickBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

let engine: AngularNodeAppEngine | null = null;
let fontHints = '';

/** Once, before the first page: the host names this installation answers to. */
export function configure(settings: { readonly allowedHosts: readonly string[] }): void {
  engine = new AngularNodeAppEngine({ allowedHosts: [...settings.allowedHosts], trustProxyHeaders: ['x-forwarded-prefix'] });
  fontHints = readdirSync(join(import.meta.dirname, '../browser/media'))
    .filter((name) => /-everyday-latin-normal-.*\.woff2$/.test(name))
    .map((name) => `</media/${name}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
    .join(', ');
}

/** Answers with the page of this address; resolves when all of it is written. */
export async function render(request: IncomingMessage, response: ServerResponse, context: PageContext): Promise<void> {
  if (!engine) throw new Error('configure() comes before render(): the pages must know the host names they answer to.');
  const page = pageRequest(request);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Cookie, Accept-Encoding');
  response.setHeader('Link', fontHints);
  response.setHeader('Content-Language', page.language === 'en' ? 'en' : 'es-MX');
  try {
    const cookie = request.headers.cookie ?? '';
    const answer = await engine.handle(page.request, { ...context, language: page.language, cookie } satisfies RenderContext);
    if (!answer) throw new Error(`No page was made for ${request.url ?? ''}`);
    // Whole before the first byte leaves, so that a fault half way is still a 500 and not half a page.
    const html = await answer.text();
    const location = answer.headers.get('location');
    if (location !== null) response.setHeader('Location', location);
    await send(request, response, answer.status, html);
  } catch (error) {
    if (response.headersSent) throw error;
    await send(request, response, 500, brokenPage(page.language, context.reportFault(error)));
  }
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, html: string): Promise<void> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  let body = Buffer.from(html);
  if (encoding === 'br') body = await compressBrotli(body, quickBrotli);
  if (encoding === 'gzip') body = await compressGzip(body);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The routes know no language: `/en/mesa` is asked for as `/mesa` behind the prefix `/en`. */
function pageRequest(request: IncomingMessage): { request: Request; language: RenderContext['language'] } {
  const language = languageOfPath(request.url ?? '/');
  const whole = createWebRequestFromNodeRequest(request);
  const headers = new Headers(whole.headers);
  headers.delete('x-forwarded-prefix');
  const url = new URL(whole.url);
  if (language === 'en') {
    headers.set('x-forwarded-prefix', '/en');
    url.pathname = url.pathname.slice('/en'.length) || '/';
  }
  return { request: new Request(url, { method: request.method === 'HEAD' ? 'HEAD' : 'GET', headers }), language };
}
