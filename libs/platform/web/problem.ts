import { HttpErrorResponse } from '@angular/common/http';
import type { ReasonWire } from '@tequio/kernel';

/** RFC 9457 as the API writes it; `status` 0 means that no answer came. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly reasons: readonly ReasonWire[];
}

/** What went wrong, in the form the pages show, whatever it was. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpErrorResponse) return problemOfResponse(error);
  // httpResource wraps what it could not read as an Error with the response as its cause.
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof HttpErrorResponse) return problemOfResponse(cause);
  return { status: 500, code: 'platform.unexpected', title: '', detail: '', reasons: [] };
}

function problemOfResponse(response: HttpErrorResponse): Problem {
  const body: unknown = typeof response.error === 'string' ? jsonOrNull(response.error) : response.error;
  if (response.status === 0 || typeof body !== 'object' || body === null || !('code' in body)) {
    const code = response.status === 0 ? 'platform.no-answer' : 'platform.unexpected';
    return { status: response.status, code, title: '', detail: '', reasons: [] };
  }
  const told = body as Partial<Problem>;
  return {
    status: told.status ?? response.status,
    code: told.code ?? 'platform.unexpected',
    title: told.title ?? '',
    detail: told.detail ?? '',
    reasons: told.reasons ?? [],
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
