import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { may } from '@tequio/desk/domain';
import type { AccountActor } from '@tequio/kernel';
import { FailureLog, LiveSignals, actorStillThere } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotificationsOfAccount } from './notifications-of-account';

const millisecondsBetweenBeats = 15_000;
/** A page that comes back asks again after so long. */
const millisecondsBeforeReturn = 3_000;
/** Of one account at once: beyond that the longest open one ends and may come back. */
const streamsOfAccount = 8;
/** What a reader who does not keep up may leave standing; he comes back and is told the rest. */
const largestBacklog = 256 * 1024;

interface Stream {
  readonly accountId: string;
  readonly request: FastifyRequest;
  readonly out: ServerResponse;
  position: number;
  /** What runs on it; the next waits for it, so that nothing is told twice or out of order. */
  running: Promise<void>;
}

/**
 * The streams that are open in this process. Each is told what its person may know at that moment, whichever process it
 * happened in: the account, its session and its seats are asked anew for every piece, and the stream ends with the session.
 */
@Injectable()
export class LiveNotifications implements OnModuleInit, BeforeApplicationShutdown {
  private readonly streams = new Set<Stream>();
  private beat: NodeJS.Timeout | undefined;

  constructor(
    private readonly signals: LiveSignals,
    private readonly notifications: NotificationsOfAccount,
    private readonly failures: FailureLog,
  ) {}

  onModuleInit(): void {
    this.signals.listen('notification', (accountId) => this.lookAll(accountId));
    this.signals.listen('session', (accountId) => this.lookAll(accountId));
    this.signals.afterGap(() => this.lookAll());
    this.beat = setInterval(() => this.lookAll(), millisecondsBetweenBeats);
    this.beat.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.beat);
    for (const stream of this.streams) this.end(stream);
  }

  /** From the position the page says it has seen, else from now on. */
  async open(actor: AccountActor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const last = await this.notifications.lastPosition(actor.accountId);
    const unread = await this.notifications.unread(actor);
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    const stream: Stream = { accountId: actor.accountId, request, out, position: positionSeen(request, last) ?? last, running: Promise.resolve() };
    out.on('close', () => this.streams.delete(stream));
    out.on('error', () => this.end(stream));
    this.makeRoomFor(actor.accountId);
    this.streams.add(stream);
    write(stream, 'hello', { unread }, `retry: ${millisecondsBeforeReturn}\n`);
    this.look(stream);
  }

  private makeRoomFor(accountId: string): void {
    const open = [...this.streams].filter((stream) => stream.accountId === accountId);
    for (const stream of open.slice(0, Math.max(0, open.length + 1 - streamsOfAccount))) this.end(stream);
  }

  private lookAll(accountId?: string): void {
    for (const stream of this.streams) if (accountId === undefined || stream.accountId === accountId) this.look(stream);
  }

  private look(stream: Stream): void {
    stream.running = stream.running
      .then(() => this.tell(stream))
      .catch((error: unknown) => {
        // The page comes back by itself and says how far it got
        this.failures.report(error, { during: 'live notifications' });
        this.end(stream);
      });
  }

  private async tell(stream: Stream): Promise<void> {
    if (!this.streams.has(stream)) return;
    const actor = await actorStillThere(stream.request);
    if (actor.kind !== 'account' || actor.accountId !== stream.accountId || !may(actor, 'notification.listen').allowed) {
      write(stream, 'ended', {});
      return this.end(stream);
    }
    const { told, upTo } = await this.notifications.after(actor, stream.position);
    for (const { position, ...notification } of told) {
      stream.position = position;
      write(stream, 'told', notification);
    }
    const more = upTo > stream.position || told.length > 0;
    stream.position = upTo;
    if (told.length === 0) stream.out.write(':\n\n');
    if (stream.out.writableLength > largestBacklog) return this.end(stream);
    if (more) this.look(stream);
  }

  private end(stream: Stream): void {
    this.streams.delete(stream);
    stream.out.end();
  }
}

/** A number that the stream itself gave out; anything else counts as none. */
function positionSeen(request: FastifyRequest, last: number): number | null {
  const said = request.headers['last-event-id'];
  if (typeof said !== 'string' || !/^\d{1,9}$/.test(said)) return null;
  return Math.min(Number(said), last);
}

function write({ out, position }: Stream, event: string, data: object, before = ''): void {
  out.write(`${before}id: ${position}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
