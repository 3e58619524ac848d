import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from './language';
import { Session } from './session';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Only our own API is told the language and given the token: nothing leaves with a request to anywhere else. */
export const tellTheApi: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  let headers = request.headers.set('Accept-Language', inject(Language).locale);
  if (!readingMethods.has(request.method)) {
    const token = inject(Session).csrfToken();
    if (token) headers = headers.set('X-CSRF-Token', token);
  }
  return next(request.clone({ headers }));
};
