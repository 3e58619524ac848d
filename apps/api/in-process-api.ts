import type { FastifyInstance, InjectOptions } from 'fastify';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: unknown;
}

export interface ApiQuestion {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}

export type AskApi = (path: string, question: ApiQuestion) => Promise<ApiAnswer>;

/** The pages ask the API without a way over the network, as the person who asked for the page and from where he did. */
export function askInProcess(fastify: FastifyInstance, remoteAddress: string): AskApi {
  return async (path, { method, headers, body }) => {
    const question: InjectOptions = { url: path, method: method, headers, remoteAddress };
    const answer = await fastify.inject(body === undefined ? question : { ...question, payload: body });
    const type = String(answer.headers['content-type'] ?? '');
    const given = answer.headers['set-cookie'] ?? [];
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)])),
      setCookies: typeof given === 'string' ? [given] : given,
      body: /^application\/([\w.-]+\+)?json/.test(type) && answer.body !== '' ? answer.json() : answer.body,
    };
  };
}
