export type EdgeStatus = 400 | 401 | 403 | 404 | 405 | 406 | 408 | 409 | 413 | 414 | 415 | 429 | 431 | 503;

/** A refusal that no rule of an area made: the request never got that far. */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';

  constructor(
    readonly status: EdgeStatus,
    readonly code: string,
    readonly more: {
      readonly params?: Readonly<Record<string, string | number>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
  }

  static tooMany(code: string, retryAfterSeconds: number): EdgeRefusal {
    return new EdgeRefusal(429, code, {
      params: { seconds: retryAfterSeconds },
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }

  static signInFirst(): EdgeRefusal {
    return new EdgeRefusal(401, 'platform.sign-in-first', { headers: { 'www-authenticate': 'Session realm="tequio"' } });
  }
}
