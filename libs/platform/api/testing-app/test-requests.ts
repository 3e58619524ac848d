import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { sessionCookieName } from '../http/session-cookie';

/** A test says by its expectations what an answer is; naming every shape twice would prove nothing. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Anything = any;

export interface TestAnswer<B = Anything> {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  /** Parsed where it is JSON. */
  readonly body: B;
  readonly text: string;
}

export interface TestSession {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** One person's requests, with the session and the token that our own pages would send. */
export class TestRequests {
  constructor(
    private readonly fastify: FastifyInstance,
    private readonly session: TestSession | null,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  with(headers: Readonly<Record<string, string>>): TestRequests {
    return new TestRequests(this.fastify, this.session, { ...this.headers, ...headers });
  }

  get<B = Anything>(path: string): Promise<TestAnswer<B>> {
    return this.send<B>('GET', path);
  }

  post<B = Anything>(path: string, body?: unknown): Promise<TestAnswer<B>> {
    return this.send<B>('POST', path, body);
  }

  put<B = Anything>(path: string, body?: unknown): Promise<TestAnswer<B>> {
    return this.send<B>('PUT', path, body);
  }

  patch<B = Anything>(path: string, body?: unknown): Promise<TestAnswer<B>> {
    return this.send<B>('PATCH', path, body);
  }

  delete<B = Anything>(path: string, body?: unknown): Promise<TestAnswer<B>> {
    return this.send<B>('DELETE', path, body);
  }

  /** As far as the answer begins: a stream of events has no end to wait for. */
  async listen(path: string): Promise<TestAnswer> {
    const answer = await this.fastify.inject({
      method: 'GET',
      url: path,
      payloadAsStream: true,
      headers: { ...(this.session ? { cookie: `${sessionCookieName}=${this.session.cookie}` } : {}), ...this.headers },
    });
    answer.stream().destroy();
    return { status: answer.statusCode, headers: answer.headers, text: '', body: null };
  }

  /** A body that is text or bytes goes as it is (name its content type with `with`), anything else as JSON. */
  async send<B = Anything>(method: NonNullable<InjectOptions['method']>, path: string, body?: unknown): Promise<TestAnswer<B>> {
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const answer = await this.fastify.inject({
      method,
      url: path,
      headers: {
        ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
        ...(this.session ? { cookie: `${sessionCookieName}=${this.session.cookie}`, 'x-csrf-token': this.session.csrfToken } : {}),
        ...this.headers,
      },
      ...(body === undefined ? {} : { payload: isRaw ? body : JSON.stringify(body) }),
    });
    const isJson = /^application\/([\w.-]+\+)?json/.test(String(answer.headers['content-type'] ?? ''));
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: (isJson && answer.body !== '' ? answer.json() : answer.body) as B };
  }
}
