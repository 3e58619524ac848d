import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { PLATFORM_ID, TransferState, inject, makeStateKey } from '@angular/core';
import { isPlatformServer } from '@angular/common';
import { catchError, throwError } from 'rxjs';

interface Carried {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Angular carries the server's good answers over to the browser but not its refusals: without this a page that is not
 * there would ask again and flicker before it says so a second time. Each is used once; asking again really asks.
 */
export const carryRefusals: HttpInterceptorFn = (request, next) => {
  if (request.method !== 'GET' || !request.url.startsWith('/api/')) return next(request);
  const state = inject(TransferState);
  const key = makeStateKey<Carried | null>(`refused ${request.urlWithParams}`);
  if (isPlatformServer(inject(PLATFORM_ID))) {
    return next(request).pipe(
      catchError((error: unknown) => {
        if (error instanceof HttpErrorResponse) state.set(key, { status: error.status, body: error.error });
        return throwError(() => error);
      }),
    );
  }
  const carried = state.get(key, null);
  if (!carried) return next(request);
  state.remove(key);
  return throwError(() => new HttpErrorResponse({ status: carried.status, error: carried.body, url: request.urlWithParams }));
};
