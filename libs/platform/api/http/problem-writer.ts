import { HttpException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { type Ids, type Language, type ReasonWire, type RefusalKind } from '@tequio/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseCodeOf, isDatabaseAway, isLostRace } from '../database/database-failure';
import { isError } from '../is-error';
import { IDS } from '../tokens';
import { EdgeRefusal, type EdgeStatus } from './edge-refusal';
import { FailureLog } from './failure-log';
import { languageOf } from './language-of-request';
import { RefusalTexts } from './refusal-texts';
import { RefusedError } from './refused-error';
import { RouteTable } from './route-table';

const statusOfKind: Readonly<Record<RefusalKind, number>> = { 'not-found': 404, forbidden: 403, conflict: 409, incomplete: 422, invalid: 400 };

/** Of several reasons the first kind here gives the status: what one may not see or do goes before what is wrong with it. */
const kindsByWeight: readonly RefusalKind[] = ['not-found', 'forbidden', 'invalid', 'conflict', 'incomplete'];

/** RFC 9457, with every reason and its text in the asker's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly reasons: readonly ReasonWire[];
  /** Of a failure of ours, to find it in the log. */
  readonly id?: string;
}

interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

const secondsUntilDatabaseIsBack = '5';

/** Turns whatever went wrong into one answer; what is nobody's refusal is a failure, logged once under an id. */
@Injectable()
export class ProblemWriter {
  constructor(
    private readonly texts: RefusalTexts,
    private readonly routes: RouteTable,
    private readonly failures: FailureLog,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async write(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (reply.sent || reply.raw.headersSent) return;
    const { problem, headers } = this.answerTo(error, request, languageOf(request.headers['accept-language']));
    await reply
      .code(problem.status)
      .headers({ ...headers, 'content-type': 'application/problem+json; charset=utf-8', vary: 'Accept-Language' })
      .send(JSON.stringify(problem));
  }

  answerTo(error: unknown, request: Pick<FastifyRequest, 'method' | 'url' | 'routeOptions'>, language: Language): Answer {
    if (error instanceof RefusedError) return this.refused(error, language);
    const edge = edgeRefusalFor(error, request, this.routes);
    if (edge) {
      if (!(error instanceof EdgeRefusal) && databaseCodeOf(error) !== null) this.reportFailure(error, request, undefined);
      return this.atTheEdge(edge, language);
    }
    const id = this.ids.next();
    this.reportFailure(error, request, id);
    return this.broken(id, language);
  }

  private refused({ reasons }: RefusedError, language: Language): Answer {
    const main = [...reasons].sort((a, b) => kindsByWeight.indexOf(a.kind) - kindsByWeight.indexOf(b.kind))[0] ?? reasons[0];
    const wired = reasons.map((reason) => this.texts.wire(reason, language));
    return {
      problem: this.problem(statusOfKind[main.kind], main.code, language, main.params, wired),
      headers: {},
    };
  }

  private atTheEdge(edge: EdgeRefusal, language: Language): Answer {
    const { params, headers } = edge.more;
    const reason = this.texts.wire({ code: edge.code, kind: 'edge', ...(params === undefined ? {} : { params }) }, language);
    return { problem: this.problem(edge.status, edge.code, language, params, [reason]), headers: headers ?? {} };
  }

  private broken(id: string, language: Language): Answer {
    const code = 'platform.something-broke';
    const params = { id };
    const reason = this.texts.wire({ code, kind: 'edge', params }, language);
    return { problem: { ...this.problem(500, code, language, params, [reason]), id }, headers: {} };
  }

  private problem(
    status: number,
    code: string,
    language: Language,
    params: Problem['params'],
    reasons: readonly ReasonWire[],
  ): Problem {
    const title = this.texts.textOf(code, language, params);
    return {
      type: `urn:tequio:problem:${code}`,
      title,
      status,
      detail: reasons.length === 0 ? title : [...new Set(reasons.map((reason) => reason.text))].join(' '),
      code,
      ...(params === undefined ? {} : { params }),
      reasons,
    };
  }

  private reportFailure(error: unknown, request: Pick<FastifyRequest, 'method' | 'routeOptions'>, id: string | undefined): void {
    // The route's pattern, not the address: that one may hold a token or a search for somebody
    this.failures.report(error, { ...(id === undefined ? {} : { id }), method: request.method, route: request.routeOptions?.url ?? null });
  }
}

function edgeRefusalFor(error: unknown, request: Pick<FastifyRequest, 'method' | 'url'>, routes: RouteTable): EdgeRefusal | null {
  if (error instanceof EdgeRefusal) return error;
  if (isDatabaseAway(error)) return new EdgeRefusal(503, 'platform.database-away', { headers: { 'retry-after': secondsUntilDatabaseIsBack } });
  if (isLostRace(error)) return new EdgeRefusal(503, 'platform.busy-try-again', { headers: { 'retry-after': '1' } });
  const databaseCode = databaseCodeOf(error);
  if (databaseCode !== null) return edgeRefusalForDatabase(databaseCode);
  if (error instanceof NotFoundException) return noSuchRoute(request, routes);
  const status = statusOf(error);
  return status === null ? null : edgeRefusalForStatus(status, codeOf(error), request);
}

/** Two at once, or a value no column can hold: the asker's affair, though a rule should have said so before. */
function edgeRefusalForDatabase(code: string): EdgeRefusal | null {
  if (code === '23505' || code === '23P01') return new EdgeRefusal(409, 'platform.done-at-once');
  return code.startsWith('22') ? new EdgeRefusal(400, 'platform.request-malformed') : null;
}

function noSuchRoute(request: Pick<FastifyRequest, 'method' | 'url'>, routes: RouteTable): EdgeRefusal {
  const methods = routes.methodsAt(request.url);
  if (methods.length === 0) return new EdgeRefusal(404, 'platform.nothing-here');
  return new EdgeRefusal(405, 'platform.method-not-possible', { params: { method: request.method }, headers: { allow: methods.join(', ') } });
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (isError(error) && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return null;
}

function codeOf(error: unknown): string {
  return isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const simpleEdges: Readonly<Partial<Record<number, string>>> = {
  401: 'platform.sign-in-first',
  403: 'platform.nobody-may',
  404: 'platform.nothing-here',
  408: 'platform.request-malformed',
  414: 'platform.address-malformed',
  431: 'platform.request-malformed',
};

function edgeRefusalForStatus(status: number, code: string, request: Pick<FastifyRequest, 'method'>): EdgeRefusal | null {
  if (status === 401) return EdgeRefusal.signInFirst();
  if (status === 405) return new EdgeRefusal(405, 'platform.method-not-possible', { params: { method: request.method } });
  if (status === 413) {
    return new EdgeRefusal(413, 'platform.body-too-large', { params: { megabytes: code === 'FST_REQ_FILE_TOO_LARGE' ? 10 : 1 } });
  }
  if (status === 415 || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') return new EdgeRefusal(415, 'platform.content-type-unknown');
  if (status === 503) return new EdgeRefusal(503, 'platform.shutting-down', { headers: { 'retry-after': '5' } });
  if (status < 400 || status >= 500) return null;
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return new EdgeRefusal(400, 'platform.body-not-json');
  if (code === 'FST_ERR_BAD_URL') return new EdgeRefusal(400, 'platform.address-malformed');
  const simple = simpleEdges[status];
  return simple === undefined ? new EdgeRefusal(400, 'platform.request-malformed') : new EdgeRefusal(status as EdgeStatus, simple);
}
