import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketLike } from '@hocuspocus/server';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Language } from '@tequio/kernel';
import { FailureLog, OriginRule } from '@tequio/platform/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import { type LiveEnding, livePath } from '@tequio/drafting/wire';
import { LiveAllowance } from './live-allowance';
import { LiveDrafts } from './live-drafts';
import { weightOfFrame } from './live-frame';
import type { AtTheDoor } from './live-seat';
import { LiveServer } from './live-server';
import { LiveWatch, type OpenDoor } from './live-watch';

/** A paste of a whole chapter; more comes in pieces or not at all. */
const largestMessage = 512 * 1024;
/** Whoever reads so slowly that this much waits for him comes back and asks for the difference. */
const mostUnread = 4 * 1024 * 1024;
const socketsPerAccount = 30;
const closedByRule = 1008;
const closedForAWhile = 1012;

/** The socket of the live drafts on the port of the API: who may open one, and how much he may ask of it. */
@Injectable()
export class LiveSocket implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false });
  private readonly perAccount = new Map<string, number>();
  private readonly allowance = new LiveAllowance();
  private isClosing = false;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly origins: OriginRule,
    private readonly drafts: LiveDrafts,
    private readonly server: LiveServer,
    private readonly watch: LiveWatch,
    private readonly failures: FailureLog,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => void this.welcome(request, socket, head));
  }

  /** Everything typed is stored and told so before anybody is sent away. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await this.drafts.whileStill(
      () => true,
      () => {
        for (const socket of this.sockets.clients) socket.close(closedForAWhile, 'shutting-down' satisfies LiveEnding);
        return Promise.resolve();
      },
    );
    for (const live of this.drafts.all()) {
      await this.drafts.settleBeforeClosing(live.document).catch((error: unknown) => this.failures.report(error, { during: 'closing the live drafts' }));
    }
    this.sockets.close();
  }

  private async welcome(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refuse = (status: string) => void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.on('error', () => socket.destroy());
    try {
      const url = URL.parse(request.url ?? '/', 'http://live');
      if (url?.pathname !== livePath) return refuse('404 Not Found');
      if (!this.origins.isOurs({ headers: request.headers })) return refuse('403 Forbidden');
      const asked = this.asFastify(request);
      const actor = await this.watch.actorOf(asked, true);
      if (actor.kind !== 'account') return refuse('401 Unauthorized');
      if (this.isClosing) return refuse('503 Service Unavailable');
      if ((this.perAccount.get(actor.accountId) ?? 0) >= socketsPerAccount) return refuse('429 Too Many Requests');
      const language: Language = url.searchParams.get('language') === 'en' ? 'en' : 'es';
      this.sockets.handleUpgrade(request, socket, head, (accepted) => this.serve(accepted, { request: asked, language, actor }));
    } catch (error) {
      this.failures.report(error, { during: 'opening a live socket' });
      refuse('503 Service Unavailable');
    }
  }

  private serve(socket: WebSocket, { request, language, actor }: AtTheDoor): void {
    const { accountId } = actor;
    const door: OpenDoor = { request, language, actor, close: () => socket.close(closedByRule, 'no-access' satisfies LiveEnding) };
    this.watch.doors.add(door);
    this.perAccount.set(accountId, (this.perAccount.get(accountId) ?? 0) + 1);
    const connection = this.server.hocuspocus.handleConnection(patient(socket), new Request(`http://live${livePath}`), { door });
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => {
      const frame = new Uint8Array(data);
      const weight = weightOfFrame(frame);
      if (weight !== null && this.allowance.spend(accountId, weight)) return connection.handleMessage(frame);
      socket.close(closedByRule, (weight === null ? 'refused' : 'too-many') satisfies LiveEnding);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code, reason) => {
      this.watch.doors.delete(door);
      this.leave(accountId);
      connection.handleClose({ code, reason: reason.toString() });
    });
  }

  private leave(accountId: string): void {
    const left = (this.perAccount.get(accountId) ?? 1) - 1;
    if (left > 0) this.perAccount.set(accountId, left);
    else this.perAccount.delete(accountId);
  }

  private asFastify(request: IncomingMessage): FastifyRequest {
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    return { headers: request.headers, cookies: fastify.parseCookie(request.headers.cookie ?? '') } as unknown as FastifyRequest;
  }
}

/** What somebody does not read does not pile up here without end. */
function patient(socket: WebSocket): WebSocketLike {
  return {
    get readyState() {
      return socket.readyState;
    },
    send: (data) => {
      if (socket.bufferedAmount > mostUnread) socket.terminate();
      else socket.send(data as Uint8Array);
    },
    close: (code, reason) => socket.close(code, reason),
  };
}
