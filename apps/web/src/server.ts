import { AngularNodeAppEngine, createWebRequestFromNodeRequest } from '@angular/ssr/node';
import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { languageOfPath } from '@tequio/platform/web';
import { brokenPage } from './app/server/broken-page';
import { contentSecurityPolicy, readablePagePolicy } from './app/server/content-security-policy';
import { type KeptPage, KeptPages, keptPage } from './app/server/kept-pages';
import type { PageContext, RenderContext } from './app/server/page-context';
import { plainFormTexts } from './app/server/plain-form-texts';
import { plainNotice } from './app/server/plain-notice';
import { type Theme, themeOfCookie } from './app/theme-of-cookie';
export type { ApiAnswer, AskApi, PageContext } from './app/server/page-context';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
// Pages are made for one visitor at a time: the quality at which the time saved on the line is not lost on the processor.
const quickBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Who sends one is made each page anew, whether the session still stands or not. */
const sessionCookie = 'tequio_session=';
const strangersPages = new KeptPages();

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
  const page = pageRequest(request);
  setCommonHeaders(response, page.language);
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(context.nonce));
  response.setHeader('Link', fontHints);
  try {
    const cookie = request.headers.cookie ?? '';
    if (context.posted !== undefined || cookie.includes(sessionCookie)) await sendMade(request, response, await make(page, context, cookie), context);
    else await sendToStranger(request, response, page, context, themeOfCookie(cookie));
  } catch (error) {
    if (response.headersSent) throw error;
    await send(request, response, 500, brokenPage(page.language, context.reportFault(error)));
  }
}

/**
 * To somebody without a session. The page is made with nothing of his but the theme, so that it may be kept for all strangers;
 * one with scripts carries the nonce of its answer and is made for each.
 */
async function sendToStranger(request: IncomingMessage, response: ServerResponse, page: AskedPage, context: PageContext, theme: Theme | null): Promise<void> {
  const cookie = theme === null ? '' : `tequio-theme=${theme}`;
  // A database that is away is told about by the page itself
  const state = await context.stateOfRecords().catch(() => null);
  const mine: { made?: MadePage } = {};
  const kept =
    state === null
      ? null
      : await strangersPages.find(JSON.stringify([request.url, request.headers.host, theme, state]), async () => {
          mine.made = await make(page, context, cookie);
          return mine.made.isWhole ? readablePage(mine.made) : null;
        });
  if (kept) await sendReadable(request, response, kept);
  else await sendMade(request, response, mine.made ?? (await make(page, context, cookie)), context);
}

interface MadePage {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
  /** The style sheets written into a page that left without scripts; null for one that has them. */
  readonly styles: readonly string[] | null;
  /** Every part of it could be read. */
  readonly isWhole: boolean;
}

async function make(page: AskedPage, context: PageContext, cookie: string): Promise<MadePage> {
  if (!engine) throw new Error('configure() comes before render(): the pages must know the host names they answer to.');
  let styles: readonly string[] | null = null;
  let isWhole = true;
  const api: PageContext['api'] = async (path, options) => {
    const answer = await context.api(path, options);
    if (answer.status >= 429) isWhole = false;
    return answer;
  };
  const noteReadable = (written: readonly string[]): void => void (styles = written);
  const answer = await engine.handle(page.request, { ...context, api, language: page.language, cookie, noteReadable } satisfies RenderContext);
  if (!answer) throw new Error(`No page was made for ${page.request.url}`);
  // Whole before the first byte leaves, so that a fault half way is still a 500 and not half a page.
  const html = await answer.text();
  return { status: answer.status, html, location: answer.headers.get('location'), styles, isWhole };
}

function readablePage({ status, html, location, styles }: MadePage): KeptPage | null {
  const isReading = styles !== null && location === null && (status === 200 || status === 404);
  return isReading ? keptPage(status, html, readablePagePolicy(styles)) : null;
}

async function sendMade(request: IncomingMessage, response: ServerResponse, made: MadePage, context: PageContext): Promise<void> {
  const readable = context.posted === undefined ? readablePage(made) : null;
  if (readable) return sendReadable(request, response, readable);
  if (made.location !== null) response.setHeader('Location', made.location);
  if (made.styles !== null) response.setHeader('Content-Security-Policy', readablePagePolicy(made.styles));
  await send(request, response, context.posted?.problem?.status ?? made.status, made.html);
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
async function sendReadable(request: IncomingMessage, response: ServerResponse, page: KeptPage): Promise<void> {
  response.setHeader('Content-Security-Policy', page.policy);
  if (page.status === 200) {
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('ETag', page.tag);
    const known = String(request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
    if (known.includes(page.tag)) {
      response.removeHeader('Content-Type');
      response.writeHead(304);
      return void response.end();
    }
  }
  const encoding = encodingFor(request);
  if (encoding === null) return write(request, response, page.status, null, page.html);
  const body = page.compressed.get(encoding) ?? compress(encoding, page.html);
  page.compressed.set(encoding, body);
  write(request, response, page.status, encoding, await body);
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, html: string): Promise<void> {
  const encoding = encodingFor(request);
  const body = Buffer.from(html);
  write(request, response, status, encoding, encoding === null ? body : await compress(encoding, body));
}

type Encoding = 'br' | 'gzip';

function encodingFor(request: IncomingMessage): Encoding | null {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function compress(encoding: Encoding, body: Buffer): Promise<Buffer> {
  return encoding === 'br' ? compressBrotli(body, quickBrotli) : compressGzip(body);
}

function write(request: IncomingMessage, response: ServerResponse, status: number, encoding: Encoding | null, body: Buffer): void {
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

interface AskedPage {
  readonly request: Request;
  readonly language: RenderContext['language'];
}

/** The routes know no language: `/en/mesa` is asked for as `/mesa` behind the prefix `/en`. */
function pageRequest(request: IncomingMessage): AskedPage {
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
