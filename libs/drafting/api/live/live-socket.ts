import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Connection, Hocuspocus, type beforeSyncPayload } from '@hocuspocus/server';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type AccountActor, type Actor, type Language, anonymous } from '@tequio/kernel';
import { ACTOR_OF_REQUEST, type ActorOfRequest, FailureLog, OriginRule, TransactionRunner } from '@tequio/platform/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import { type LiveEnding, type LiveNotice, type LiveRequest, type PresentPerson, livePath, parseLiveDocumentName } from '@tequio/drafting/wire';
import type { SocketDocument } from './live-document';
import { LiveDrafts, storedOrigin } from './live-drafts';
import { LiveRightsOf } from './live-rights';

/** A paste of a whole chapter; more comes in pieces or not at all. */
const largestMessage = 512 * 1024;
const socketsPerAccount = 30;
/** Against a page run wild; thirty keys a second are typed by nobody. */
const messagesPerTenSeconds = 1_000;
const pauseBetweenLooks = 5_000;

/** What belongs to one page that has one document open. */
interface Seat {
  readonly request: FastifyRequest;
  readonly language: Language;
  actor: AccountActor;
  person: PresentPerson;
  editorial: boolean;
  messages: number;
  countedSince: number;
  /** What the update under way changes, between its judgement and its effect. */
  judged: readonly string[];
}

type SeatContext = Partial<Seat> & Pick<Seat, 'request' | 'actor' | 'language'>;

/** Yjs states of the people at a document: what a page may say of its own caret. */
interface CaretState {
  user?: unknown;
  [key: string]: unknown;
}

class Ending extends Error {
  readonly code = 4403;
  constructor(readonly reason: LiveEnding) {
    super('');
  }
}

/** The socket of the live drafts: who comes in, what he may, and that nothing gets past the guard. */
@Injectable()
export class LiveSocket implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false });
  private readonly perAccount = new Map<string, number>();
  private readonly hocuspocus: Hocuspocus<SeatContext>;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly adapter: HttpAdapterHost,
    @Optional() @Inject(ACTOR_OF_REQUEST) private readonly actors: ActorOfRequest | undefined,
    private readonly origins: OriginRule,
    private readonly drafts: LiveDrafts,
    private readonly rights: LiveRightsOf,
    private readonly failures: FailureLog,
    transactions: TransactionRunner,
  ) {
    // Any act of a secretariat but writing may change what somebody may do; of the installation, what anybody may
    transactions.onCommitted((acts) => {
      const chains = new Set(acts.filter(({ action }) => !isWriting(action)).map(({ chain }) => chain));
      if (chains.size > 0) void this.lookAgain((secretariatId) => chains.has(secretariatId) || chains.has('installation'));
    });
    this.hocuspocus = new Hocuspocus<SeatContext>({
      quiet: true,
      unloadImmediately: true,
      onAuthenticate: async ({ documentName, context, connectionConfig }) => {
        const seat = await this.admit(documentName, context);
        connectionConfig.readOnly = !seat.person.mayEdit;
        return seat;
      },
      onLoadDocument: async ({ document, documentName, context }) => {
        const name = parseLiveDocumentName(documentName);
        const found = name && (await this.rights.on(name.subject, context.actor));
        if (!name || !found) throw new Ending('no-access');
        if (!(await this.drafts.open({ ...name, ...found }, found.shape, document))) throw new Ending('other-generation');
      },
      afterLoadDocument: ({ document }) => {
        // What other processes and our own doors bring has been judged there
        document.on('update', (update: Uint8Array, origin: unknown) => {
          if (!isFromPage(origin) && origin !== storedOrigin) this.drafts.of(document)?.guard.follow(update);
        });
        return Promise.resolve();
      },
      beforeHandleMessage: ({ context }) => this.count(context),
      beforeSync: (payload) => this.judge(payload),
      beforeHandleAwareness: ({ states, context, document, connection }) => {
        if (connection && context) this.name(states as Map<number, CaretState>, context, document, connection);
        return Promise.resolve();
      },
      onChange: ({ document, update, context, transactionOrigin }) => {
        const live = this.drafts.of(document);
        if (live && isFromPage(transactionOrigin)) this.drafts.typed(live, context.actor, update, context.judged ?? [], context.editorial ?? false);
        return Promise.resolve();
      },
      onStateless: ({ payload, connection }) => {
        const context = connection.context as SeatContext;
        const request = requestIn(payload);
        if (request) context.editorial = request.editorial;
        return Promise.resolve();
      },
      beforeUnloadDocument: ({ document }) => this.drafts.close(document),
    });
    this.drafts.serve({ dismiss: (document) => this.dismiss(document) });
  }

  onApplicationBootstrap(): void {
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => void this.welcome(request, socket, head));
    this.looking = setInterval(() => void this.lookAgain(() => true), pauseBetweenLooks);
    this.looking.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    for (const live of this.drafts.all()) await this.drafts.close(live.document).catch((error: unknown) => this.failures.report(error, { during: 'closing the live drafts' }));
    for (const socket of this.sockets.clients) socket.close(1012, 'shutting-down' satisfies LiveEnding);
    this.sockets.close();
  }

  /** What people may do is asked anew, at once: a seat ended, a phase moved, a text was closed. */
  async lookAgain(concerns: (secretariatId: string) => boolean): Promise<void> {
    for (const live of this.drafts.all()) {
      if (!concerns(live.secretariatId)) continue;
      for (const connection of live.document.getConnections()) {
        await this.lookAt(connection, live.document).catch((error: unknown) => this.failures.report(error, { during: 'looking again at live rights' }));
      }
    }
  }

  private async lookAt(connection: Connection, document: SocketDocument): Promise<void> {
    const context = connection.context as SeatContext;
    const name = parseLiveDocumentName(document.name);
    const actor = await this.actorOf(context.request);
    const found = actor.kind === 'account' && name ? await this.rights.on(name.subject, actor) : null;
    if (actor.kind !== 'account' || !found) return connection.close({ code: 4403, reason: 'no-access' satisfies LiveEnding });
    context.actor = actor;
    if (connection.readOnly === !found.mayEdit) return;
    connection.readOnly = !found.mayEdit;
    if (context.person) context.person = { ...context.person, mayEdit: found.mayEdit };
    connection.sendStateless(JSON.stringify({ kind: 'rights', mayEdit: found.mayEdit } satisfies LiveNotice));
  }

  private async welcome(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.on('error', () => socket.destroy());
    try {
      const url = new URL(request.url ?? '/', 'http://live');
      if (url.pathname !== livePath) return void refuse('404 Not Found');
      if (!this.origins.isOurs({ headers: request.headers })) return void refuse('403 Forbidden');
      const asked = this.asFastify(request);
      const actor = await this.actorOf(asked);
      if (actor.kind !== 'account') return void refuse('401 Unauthorized');
      const { accountId } = actor;
      if ((this.perAccount.get(accountId) ?? 0) >= socketsPerAccount) return void refuse('429 Too Many Requests');
      const language: Language = url.searchParams.get('language') === 'en' ? 'en' : 'es';
      this.sockets.handleUpgrade(request, socket, head, (accepted) => this.serve(accepted, asked, actor, language));
    } catch (error) {
      this.failures.report(error, { during: 'opening a live socket' });
      refuse('503 Service Unavailable');
    }
  }

  private serve(socket: WebSocket, request: FastifyRequest, actor: AccountActor, language: Language): void {
    const { accountId } = actor;
    this.perAccount.set(accountId, (this.perAccount.get(accountId) ?? 0) + 1);
    const connection = this.hocuspocus.handleConnection(socket, new Request(`http://live${livePath}`), { request, actor, language });
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code, reason) => {
      const left = (this.perAccount.get(accountId) ?? 1) - 1;
      if (left > 0) this.perAccount.set(accountId, left);
      else this.perAccount.delete(accountId);
      connection.handleClose({ code, reason: reason.toString() });
    });
  }

  private async admit(documentName: string, context: SeatContext): Promise<Seat> {
    const name = parseLiveDocumentName(documentName);
    const found = name && (await this.rights.on(name.subject, context.actor));
    if (!name || !found) throw new Ending('no-access');
    const person = await this.rights.person(context.actor.accountId, context.actor, found.secretariatId, found.mayEdit, context.language);
    return { ...context, person, editorial: false, messages: 0, countedSince: Date.now(), judged: [] };
  }

  private async count(context: SeatContext): Promise<void> {
    const now = Date.now();
    if (now - (context.countedSince ?? 0) > 10_000) {
      context.countedSince = now;
      context.messages = 0;
    }
    context.messages = (context.messages ?? 0) + 1;
    if (context.messages > messagesPerTenSeconds) throw new Ending('too-many');
    return Promise.resolve();
  }

  private async judge({ document, connection, type, payload, context }: beforeSyncPayload<SeatContext>): Promise<void> {
    if (type === askingForTheDocument) return;
    const live = this.drafts.of(document);
    if (!live) throw new Ending('other-generation');
    await live.passGate();
    if (connection.readOnly) return;
    const judgement = live.guard.judge(payload);
    if ('refused' in judgement) throw new Ending('refused');
    context.judged = judgement.fields;
  }

  /** A page says where its caret is; who it is says the server. */
  private name(states: Map<number, CaretState>, context: SeatContext, document: SocketDocument, connection: Connection): void {
    const own = document.getClients(connection);
    for (const [clientId, state] of states) {
      const isOthers = document.getConnections().some((other) => other !== connection && document.getClients(other).has(clientId));
      if (isOthers || own.size > 3) states.delete(clientId);
      else states.set(clientId, { cursor: state['cursor'] ?? null, place: typeof state['place'] === 'string' ? state['place'].slice(0, 200) : null, user: context.person });
    }
  }

  private dismiss(document: SocketDocument): void {
    for (const connection of document.getConnections()) connection.close({ code: 4409, reason: 'other-generation' satisfies LiveEnding });
  }

  private asFastify(request: IncomingMessage): FastifyRequest {
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    return { headers: request.headers, cookies: fastify.parseCookie(request.headers.cookie ?? '') } as unknown as FastifyRequest;
  }

  private actorOf(request: FastifyRequest): Promise<Actor> {
    return this.actors?.actorOf(request) ?? Promise.resolve(anonymous);
  }
}

function isWriting(action: string): boolean {
  return /\.(text-written|field-edited|row-added|row-removed)$/.test(action);
}

/** y-protocols: a page tells what it has and asks for the rest. It changes nothing. */
const askingForTheDocument = 0;

function isFromPage(origin: unknown): boolean {
  return typeof origin === 'object' && origin !== null && 'source' in origin && origin.source === 'connection';
}

function requestIn(payload: string): LiveRequest | null {
  try {
    const said = JSON.parse(payload) as Partial<LiveRequest> | null;
    return said?.kind === 'editorial' && typeof said.editorial === 'boolean' ? { kind: 'editorial', editorial: said.editorial } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
