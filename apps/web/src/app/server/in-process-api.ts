import { HttpBackend, HttpErrorResponse, HttpHeaders, HttpResponse, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { Injectable, REQUEST_CONTEXT, inject } from '@angular/core';
import { Observable, from } from 'rxjs';
import type { ApiAnswer, RenderContext } from './page-context';

/** While a page is made on the server its requests go straight to the API in the same process, as the visitor who asked. */
@Injectable()
export class InProcessApi extends HttpBackend {
  private readonly context = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });

  override handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return from(this.ask(request));
  }

  private async ask(request: HttpRequest<unknown>): Promise<HttpEvent<unknown>> {
    const { pathname, search } = new URL(request.urlWithParams, 'http://page.invalid');
    if (!this.context || request.method !== 'GET' || !pathname.startsWith('/api/')) {
      throw new HttpErrorResponse({ status: 0, url: pathname, statusText: 'A page on the server only reads from its own API' });
    }
    const headers: Record<string, string> = { accept: 'application/json' };
    for (const name of request.headers.keys()) headers[name.toLowerCase()] = request.headers.get(name) ?? '';
    if (this.context.cookie) headers['cookie'] = this.context.cookie;
    return eventOf(await this.context.api(pathname + search, { method: 'GET', headers }), request, pathname + search);
  }
}

function eventOf(answer: ApiAnswer, request: HttpRequest<unknown>, url: string): HttpEvent<unknown> {
  const headers = new HttpHeaders(
    Object.fromEntries(
      Object.entries(answer.headers)
        .filter((entry): entry is [string, string | string[] | number] => entry[1] !== undefined)
        .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
    ),
  );
  const isJson = request.responseType === 'json' && typeof answer.body === 'string' && answer.body !== '';
  const body: unknown = isJson ? JSON.parse(answer.body) : answer.body;
  if (answer.status >= 200 && answer.status < 300) return new HttpResponse({ body, headers, status: answer.status, url });
  throw new HttpErrorResponse({ error: body, headers, status: answer.status, url });
}
