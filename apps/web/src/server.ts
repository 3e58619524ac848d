import { AngularNodeAppEngine, createWebRequestFromNodeRequest, writeResponseToNodeResponse } from '@angular/ssr/node';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOfPath } from '@tequio/platform/web';
import type { PageContext, RenderContext } from './app/server/page-context';

export type { ApiAnswer, AskApi, PageContext } from './app/server/page-context';

let engine: AngularNodeAppEngine | null = null;

/** Once, before the first page: the host names this installation answers to. */
export function configure(settings: { allowedHosts: readonly string[] }): void {
  engine = new AngularNodeAppEngine({ allowedHosts: [...settings.allowedHosts], trustProxyHeaders: ['x-forwarded-prefix'] });
}

/** Answers with the page of this address; resolves when the last byte is written. */
export async function render(request: IncomingMessage, response: ServerResponse, context: PageContext): Promise<void> {
  if (!engine) throw new Error('configure() comes before render(): the pages must know the host names they answer to.');
  const page = pageRequest(request);
  const renderContext: RenderContext = { ...context, language: page.language, cookie: request.headers.cookie ?? '' };
  const answer = await engine.handle(page.request, renderContext);
  if (!answer) throw new Error(`No page was made for ${request.url ?? ''}`);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Cookie');
  response.setHeader('Content-Language', page.language === 'en' ? 'en' : 'es-MX');
  await writeResponseToNodeResponse(answer, response);
}

/** The routes know no language: `/en/mesa` is asked for as `/mesa` behind the prefix `/en`. */
function pageRequest(request: IncomingMessage): { request: Request; language: RenderContext['language'] } {
  const path = request.url ?? '/';
  const language = languageOfPath(path);
  const whole = createWebRequestFromNodeRequest(request);
  const headers = new Headers(whole.headers);
  headers.delete('x-forwarded-prefix');
  if (language === 'es') return { request: new Request(whole, { headers }), language };
  headers.set('x-forwarded-prefix', '/en');
  const url = new URL(whole.url);
  url.pathname = url.pathname.slice('/en'.length) || '/';
  return { request: new Request(url, { method: whole.method, headers }), language };
}

/** The policy of every page: only our own files and what carries this answer's nonce; markup reaches the DOM through Angular alone. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
  ].join('; ');
}
