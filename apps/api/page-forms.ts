import { ownPath } from '@tequio/kernel';
import type { PlainForm } from '@tequio/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ApiAnswer, type AskApi, askInProcess } from './in-process-api';

/** What a page is told of its own form, see `PostedForm` of the web platform. */
export interface PostedForm {
  readonly values: Readonly<Record<string, string>>;
  readonly problem: unknown;
}

export interface PageFormAnswers {
  /** The page of this address, with what came of its form. */
  readonly showPage: (request: FastifyRequest, reply: FastifyReply, posted: PostedForm) => Promise<FastifyReply>;
  /** To a form that works with scripts only. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
  readonly isPageAddress: (url: string) => boolean;
}

const largestForm = 64 * 1024;
const secretFields = new Set(['password']);
const themeForm = '/tema';
const oneYearInSeconds = 31_536_000;

/**
 * Forms that a browser sends by itself, because a page has no scripts or they have not come yet. Each is turned into the
 * request of the API it stands for, so that the same rules decide: origin, token, throttling, permission.
 */
export async function serveForms(fastify: FastifyInstance, forms: readonly PlainForm[], answers: PageFormAnswers): Promise<void> {
  // Inside its own context: the API itself never reads what a foreign page could send without asking
  await fastify.register((inside, _options, done) => {
    inside.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: largestForm }, (_request, body, parsed) =>
      parsed(null, new URLSearchParams(String(body))),
    );
    inside.post('/*', async (request, reply) => {
      if (!answers.isPageAddress(request.url)) return reply.callNotFound();
      const { path, search, language } = addressOf(request.url);
      const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      if (path === themeForm) return rememberTheme(request, reply, sent.get('tema'));
      const found = findForm(forms, path);
      if (!found) return answers.refuse(request, reply);
      const answer = await send(askInProcess(fastify, request.ip), found, request, sent, language);
      if (answer.setCookies.length > 0) reply.raw.setHeader('set-cookie', [...answer.setCookies]);
      // Whoever is out already has what he wanted
      const accepted = answer.status < 300 || (found.form.method === 'DELETE' && answer.status === 401);
      if (accepted && found.form.then !== undefined) {
        const target = ownPath(search.get('volver') ?? undefined, filled(found.form.then, answer.body));
        return reply.header('cache-control', 'no-store').redirect(inLanguage(target, language), 303);
      }
      const values = Object.fromEntries([...sent].filter(([name]) => found.form.fields.includes(name) && !secretFields.has(name)));
      if (answer.headers['retry-after']) reply.raw.setHeader('retry-after', answer.headers['retry-after']);
      return answers.showPage(request, reply, { values, problem: accepted ? null : answer.body });
    });
    done();
  });
}

interface FoundForm {
  readonly form: PlainForm;
  readonly path: string;
}

/** What a form makes has a name of its own only once it is made: `/seguimiento/{folio}`. */
function filled(target: string, answer: unknown): string {
  const said = typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {};
  return target.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(said[name] ?? '')));
}

function findForm(forms: readonly PlainForm[], path: string): FoundForm | null {
  for (const form of forms) {
    const pattern = new RegExp(`^${form.page.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const match = pattern.exec(path);
    if (match) return { form, path: form.path.replace(/:(\w+)/g, (_whole, name: string) => match.groups?.[name] ?? '') };
  }
  return null;
}

function send(api: AskApi, { form, path }: FoundForm, request: FastifyRequest, sent: URLSearchParams, language: 'es' | 'en'): Promise<ApiAnswer> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
  for (const name of ['cookie', 'origin', 'host', 'sec-fetch-site', 'user-agent'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const token = sent.get('csrf');
  if (token !== null) headers['x-csrf-token'] = token;
  if (form.method === 'DELETE') return api(path, { method: form.method, headers });
  const body = Object.fromEntries(form.fields.filter((name) => sent.has(name)).map((name) => [name, sent.get(name)]));
  return api(path, { method: form.method, headers, body });
}

/** As the switch does in the browser; then back to the page one came from. */
function rememberTheme(request: FastifyRequest, reply: FastifyReply, wanted: string | null): FastifyReply {
  const theme = wanted === 'dark' ? 'dark' : 'light';
  void reply.setCookie('tequio-theme', theme, { path: '/', maxAge: oneYearInSeconds, sameSite: 'lax', secure: request.protocol === 'https' });
  return reply.header('cache-control', 'no-store').redirect(ownPath(pathOfReferrer(request), '/'), 303);
}

function pathOfReferrer({ headers: { referer, host } }: FastifyRequest): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  return from.host === host ? from.pathname + from.search : undefined;
}

function addressOf(url: string): { path: string; search: URLSearchParams; language: 'es' | 'en' } {
  const { pathname, searchParams } = new URL(url, 'http://page.invalid');
  const english = /^\/en(?=\/|$)/.test(pathname);
  return { path: (english ? pathname.slice('/en'.length) : pathname).replace(/(?<=.)\/$/, ''), search: searchParams, language: english ? 'en' : 'es' };
}

function inLanguage(path: string, language: 'es' | 'en'): string {
  if (language === 'es') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
