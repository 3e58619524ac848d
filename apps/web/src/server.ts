import { AngularNodeAppEngine, createWebRequestFromNodeRequest } from '@angular/ssr/node';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { languageOfPath } from '@tequio/platform/web';
import { brokenPage } from './app/server/broken-page';
import { contentSecurityPolicy, readablePagePolicy } from './app/server/content-security-policy';
import type { PageContext, RenderContext } from './app/server/page-context';
import { plainFormTexts } from './app/server/plain-form-texts';
import { plainNotice } from './app/server/plain-notice';
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
  setCommonHeaders(response, page.language);
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(context.nonce));
  response.setHeader('Link', fontHints);
  try {
    const cookie = request.headers.cookie ?? '';
    let styles: readonly string[] | null = null;
    const noteReadable = (written: readonly string[]): void => void (styles = written);
    const answer = await engine.handle(page.request, { ...context, language: page.language, cookie, noteReadable } satisfies RenderContext);
    if (!answer) throw new Error(`No page was made for ${request.url ?? ''}`);
    // Whole before the first byte leaves, so that a fault half way is still a 500 and not half a page.
    const html = await answer.text();
    const location = answer.headers.get('location');
    if (location !== null) response.setHeader('Location', location);
    if (styles !== null) response.setHeader('Content-Security-Policy', readablePagePolicy(styles));
    if (styles !== null && answer.status === 200) return await sendUnlessKnown(request, response, html);
    await send(request, response, context.posted?.problem?.status ?? answer.status, html);
  } catch (error) {
    if (response.headersSent) throw error;
    await send(request, response, 500, brokenPage(page.language, context.reportFault(error)));
  }
}

/** To a form of a page that only works with scripts, sent before they had come: nothing was done, and what was typed is one step back. */
export async function refusePlainForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const language = languageOfPath(request.url ?? '/');
  setCommonHeaders(response, language);
  response.setHeader('Content-Security-Policy', readablePagePolicy([]));
  response.setHeader('Allow', 'GET, HEAD');
  await send(request, response, 405, plainNotice(language, plainFormTexts[language]));
}

/** What depends on the person, or is made anew each time, stays in no cache. */
function setCommonHeaders(response: ServerResponse, language: RenderContext['language']): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Vary', 'Cookie, Accept-Encoding');
  response.setHeader('Content-Language', language === 'en' ? 'en' : 'es-MX');
}

/** A page that every stranger reads alike: a browser that has it asks whether it still is so. */
async function sendUnlessKnown(request: IncomingMessage, response: ServerResponse, html: string): Promise<void> {
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', tag);
  const known = String(request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (!known.includes(tag)) return send(request, response, 200, html);
  response.removeHeader('Content-Type');
  response.writeHead(304);
  response.end();
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
  // A form that was sent asks for its page again; the form itself has been read before
  const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
  const whole = createWebRequestFromNodeRequest(Object.create(request, { method: { value: method } }) as IncomingMessage);
  const headers = new Headers(whole.headers);
  headers.delete('x-forwarded-prefix');
  const url = new URL(whole.url);
  if (language === 'en') {
    headers.set('x-forwarded-prefix', '/en');
    url.pathname = url.pathname.slice('/en'.length) || '/';
  }
  return { request: new Request(url, { method, headers }), language };
}
