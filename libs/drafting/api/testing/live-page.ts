import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { Subject } from '@tequio/kernel';
import { sessionCookieName } from '@tequio/platform/api';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type LiveNotice, liveDocumentName, livePath } from '@tequio/drafting/wire';

/** What stands behind an open page: a copy of the document and the line to the server. */
export class LivePage {
  readonly doc = new Y.Doc();
  readonly notices: LiveNotice[] = [];
  /** Why the server let go of the page, one after another. */
  readonly endings: string[] = [];
  readonly provider: HocuspocusProvider;
  private readonly socket: HocuspocusProviderWebsocket;

  constructor(address: string, cookie: string, subject: Subject, generation = 1, origin = 'http://tequio.test') {
    const headers = { cookie: `${sessionCookieName}=${cookie}`, origin };
    this.socket = new HocuspocusProviderWebsocket({
      url: `${address.replace(/^http/, 'ws')}${livePath}`,
      WebSocketPolyfill: class extends WebSocket {
        constructor(url: string) {
          super(url, { headers });
          // The provider tries again whatever went wrong, and closes attempts that it has given up
          this.on('error', () => undefined);
        }
      },
      delay: 50,
      minDelay: 50,
      maxDelay: 500,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: liveDocumentName(subject, generation),
      document: this.doc,
      token: 'by cookie',
      onStateless: ({ payload }) => void this.notices.push(JSON.parse(payload) as LiveNotice),
      onClose: ({ event }) => void this.endings.push(event.reason),
      onAuthenticationFailed: ({ reason }) => void this.endings.push(reason),
    });
    this.provider.attach();
  }

  /** With the document in hand, so that what is written is written into the shared text. */
  async ready(patience?: number): Promise<this> {
    await until(() => this.provider.isSynced || this.endings.length > 0, patience);
    return this;
  }

  line(name: string): Y.Text {
    return this.doc.getMap('fields').get(name) as Y.Text;
  }

  prose(name: string): Y.XmlFragment {
    return this.doc.getMap('fields').get(name) as Y.XmlFragment;
  }

  /** Types a paragraph at the end of a long text. */
  type(name: string, words: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.prose(name).push([paragraph]);
  }

  words(name: string): string {
    return this.prose(name).toArray().map((block) => (block as Y.XmlElement).toArray().map((text) => (text as Y.XmlText).toDelta().map(({ insert }: { insert: string }) => insert).join('')).join('')).join('\n');
  }

  /** A paragraph of its own for whoever types as this one; made when it is first asked for. */
  proseOf(nth: number, name: string): Y.XmlText {
    const mark = `${nth}:`;
    const own = this.prose(name).toArray().map((block) => (block as Y.XmlElement).get(0)).find((text) => text instanceof Y.XmlText && text.toString().startsWith(mark));
    if (own instanceof Y.XmlText) return own;
    this.type(name, mark);
    return this.proseOf(nth, name);
  }

  /** How many of the letters typed here the server has said to be in the database. */
  get lettersStored(): number {
    return Math.max(0, ...this.notices.flatMap((notice) => (notice.kind === 'stored' ? [notice.upTo[String(this.doc.clientID)] ?? 0] : [])));
  }

  get isStored(): boolean {
    return this.lettersStored >= Y.getState(this.doc.store, this.doc.clientID);
  }

  goOffline(): void {
    this.socket.disconnect();
  }

  comeBack(): void {
    // An attempt under way is not begun anew
    if (this.socket.status === WebSocketStatus.Disconnected) void this.socket.connect();
  }

  get mayEdit(): boolean | undefined {
    return this.notices.flatMap((notice) => (notice.kind === 'rights' ? [notice.mayEdit] : [])).at(-1);
  }

  leave(): void {
    this.provider.destroy();
    this.socket.destroy();
    this.doc.destroy();
  }
}

/** Listens on a free port of this machine: a socket needs a real one. */
export async function listen({ app }: Pick<TestApplication, 'app'>): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

export async function until(holds: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come about: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
