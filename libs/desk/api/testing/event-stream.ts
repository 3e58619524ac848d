import type { TestApplication } from '@tequio/platform/api/testing-app';
import { sessionCookieName } from '@tequio/platform/api';

interface StreamedEvent {
  readonly event: string;
  readonly id: string;
  // A test says by its expectations what an event holds
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** An open stream as a browser reads it. */
export class EventStream {
  readonly events: StreamedEvent[] = [];
  /** How often there was nothing new to tell. */
  beats = 0;
  hasEnded = false;

  private constructor(private readonly close: () => void) {}

  /** @param cookie of the session in whose name it is opened */
  static async open(test: TestApplication, cookie: string, lastEventId?: string): Promise<EventStream> {
    const answer = await test.fastify.inject({
      method: 'GET',
      url: '/api/v1/notifications/live',
      payloadAsStream: true,
      headers: { accept: 'text/event-stream', cookie: `${sessionCookieName}=${cookie}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
    });
    if (answer.statusCode !== 200) throw new Error(`The stream answered ${answer.statusCode}`);
    const body = answer.stream();
    const stream = new EventStream(() => void body.destroy());
    let text = '';
    body.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      const pieces = text.split('\n\n');
      text = pieces.pop() ?? '';
      for (const piece of pieces) stream.hear(piece);
    });
    body.on('end', () => (stream.hasEnded = true));
    return stream;
  }

  /** Looks again and again until it holds; the test's own time limit ends it. */
  async until(holds: (stream: EventStream) => boolean): Promise<void> {
    while (!holds(this)) await new Promise((soon) => setTimeout(soon, 5));
  }

  told(): readonly string[] {
    return this.events.flatMap(({ event, data }) => (event === 'told' ? [data.group.notifications[0].kind as string] : []));
  }

  leave(): void {
    this.close();
  }

  private hear(piece: string): void {
    const fields = new Map(piece.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    const [event, id, data] = [fields.get('event'), fields.get('id'), fields.get('data')];
    if (piece.startsWith(':')) this.beats += 1;
    if (event !== undefined && id !== undefined && data !== undefined) this.events.push({ event, id, data: JSON.parse(data) });
  }
}
