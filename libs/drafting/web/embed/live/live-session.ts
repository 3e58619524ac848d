import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { computed, signal } from '@angular/core';
import { type LiveEnding, type LiveNotice, type PresentPerson, liveDocumentName, liveEndings, livePath } from '@tequio/drafting/wire';
import type { Subject } from '@tequio/kernel';
import * as Y from 'yjs';
import { LiveLine } from './live-line';

export interface PersonHere extends PresentPerson {
  readonly clientId: number;
  /** The field he is in, `action` or `milestones.<row id>.what`. */
  readonly place: string | null;
}

/** What somebody else changed while this page was open: told to whoever asks. */
export interface RemoteChange {
  readonly name: string;
  readonly sector: string | null;
  readonly path: string;
  readonly at: number;
}

export interface LiveSurroundings {
  readonly subject: Subject;
  readonly generation: number;
  readonly language: 'es' | 'en';
  /** `ws://…` of this installation. */
  readonly origin: string;
  /** The database has more, or values changed, or one's rights did: the draft is worth asking for again. */
  changed(): void;
  ended(why: LiveEnding | null): void;
}

export type LineState = 'connecting' | 'online' | 'offline';

const changesRemembered = 50;

/** A page's part in a shared document: its own copy, the line to the others, and how much of it is safe. */
export class LiveSession {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly lineState = signal<LineState>('connecting');
  private readonly hasDocument = signal(false);
  private readonly unsynced = signal(0);
  private readonly own = signal(0);
  private readonly stored = signal(0);
  private readonly present = signal<readonly PersonHere[]>([]);
  private readonly remote = signal<readonly RemoteChange[]>([]);
  private editorial = false;
  private readonly touched = new Set<string>();
  /** Counts how often rows came and went, and with them their texts. */
  private readonly layout = signal(0);

  readonly line = this.lineState.asReadonly();
  /** From here on fields may write into it. */
  readonly isReady = this.hasDocument.asReadonly();
  readonly people = this.present.asReadonly();
  readonly changes = this.remote.asReadonly();
  /** Everything typed here is in the database. */
  readonly isStored = computed(() => this.unsynced() === 0 && this.stored() >= this.own());
  readonly saveState = computed(() => (this.isStored() ? 'saved' : this.lineState() === 'online' ? 'saving' : 'offline'));

  constructor(private readonly surroundings: LiveSurroundings) {
    this.socket = new HocuspocusProviderWebsocket({
      url: `${surroundings.origin}${livePath}?language=${surroundings.language}`,
      delay: 500,
      minDelay: 250,
      maxDelay: 10_000,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: liveDocumentName(surroundings.subject, surroundings.generation),
      document: this.doc,
      // The session's cookie speaks; the protocol wants a word all the same
      token: 'session',
      onStatus: ({ status }) => this.lineState.set(status === 'connected' ? 'online' : this.hasDocument() ? 'offline' : 'connecting'),
      onAuthenticated: () => this.sayEditorial(),
      onSynced: () => this.hasDocument.set(true),
      onUnsyncedChanges: ({ number }) => this.unsynced.set(number),
      onStateless: ({ payload }) => this.hear(JSON.parse(payload) as LiveNotice),
      onAwarenessChange: ({ states }) => this.present.set(peopleIn(states, this.doc.clientID)),
      onAuthenticationFailed: ({ reason }) => this.end(reason),
      onClose: ({ event }) => {
        // A server that starts again is waited for, with the document in hand
        if (isEnding(event.reason) && event.reason !== 'shutting-down') this.end(event.reason);
      },
    });
    this.doc.on('afterTransaction', (transaction) => this.note(transaction));
    this.provider.attach();
    window.addEventListener('offline', this.loseLine);
    window.addEventListener('online', this.findLine);
  }

  /** The shared text of a field; null while there is none. */
  textAt(path: string): unknown {
    this.layout();
    const [name = '', ...rest] = path.split('.');
    return rest.reduce<unknown>((node, step) => (node instanceof Y.Map ? node.get(step) : null), this.doc.getMap('fields').get(name));
  }

  lineOf(text: unknown): LiveLine | null {
    return text instanceof Y.Text ? new LiveLine(text) : null;
  }

  /** Tells the others where one is. */
  stepInto(path: string | null): void {
    this.provider.awareness?.setLocalStateField('place', path);
  }

  /** What was typed here and is not in the database, field by field: the whole text as it stands on this page. */
  unsaved(): ReadonlyMap<string, string> {
    if (this.isStored()) return new Map();
    return new Map([...this.touched].map((path) => [path, wordsOf(this.textAt(path))]));
  }

  markEditorial(editorial: boolean): void {
    this.editorial = editorial;
    this.sayEditorial();
  }

  leave(): void {
    window.removeEventListener('offline', this.loseLine);
    window.removeEventListener('online', this.findLine);
    this.provider.destroy();
    this.socket.destroy();
    this.doc.destroy();
  }

  /** Told by the browser long before a socket would notice. */
  private readonly loseLine = (): void => this.socket.disconnect();
  private readonly findLine = (): void => void this.socket.connect();

  /** Every time the line stands anew: the server has forgotten it. */
  private sayEditorial(): void {
    this.provider.sendStateless(JSON.stringify({ kind: 'editorial', editorial: this.editorial }));
  }

  private hear(notice: LiveNotice): void {
    if (notice.kind === 'stored') this.stored.set(Math.max(this.stored(), notice.upTo[String(this.doc.clientID)] ?? 0));
    this.surroundings.changed();
  }

  private end(reason: string): void {
    this.surroundings.ended(isEnding(reason) ? reason : null);
  }

  private note(transaction: Y.Transaction): void {
    if ([...transaction.changed.keys()].some((type) => type instanceof Y.Map)) this.layout.update((count) => count + 1);
    const paths = new Set([...transaction.changed.keys()].map((type) => pathOf(type as unknown as Y.AbstractType<unknown>)));
    if (transaction.local) {
      if (this.isStored()) this.touched.clear();
      for (const path of paths) this.touched.add(path);
      return this.own.set(Y.getState(this.doc.store, this.doc.clientID));
    }
    const writers = [...transaction.afterState].filter(([client, clock]) => client !== this.doc.clientID && clock > (transaction.beforeState.get(client) ?? 0));
    if (transaction.beforeState.size === 0 || writers.length === 0) return;
    const who = this.present().find(({ clientId }) => clientId === writers[0]?.[0]);
    if (!who) return;
    for (const path of paths) this.remember({ name: who.name, sector: who.sector, path, at: Date.now() });
  }

  /** One line for a person in a field, however many letters he types there. */
  private remember(change: RemoteChange): void {
    const others = this.remote().filter(({ name, path }) => name !== change.name || path !== change.path);
    this.remote.set([change, ...others].slice(0, changesRemembered));
  }
}

function peopleIn(states: readonly { readonly clientId: number; readonly [key: string]: unknown }[], ownClient: number): readonly PersonHere[] {
  return states.flatMap(({ clientId, user, place }) =>
    clientId !== ownClient && isPerson(user) ? [{ ...user, clientId, place: typeof place === 'string' ? place : null }] : [],
  );
}

function isPerson(user: unknown): user is PresentPerson {
  return typeof user === 'object' && user !== null && 'name' in user && 'accountId' in user;
}

/** As it is read, one block a line, without its formatting. */
function wordsOf(text: unknown): string {
  if (text instanceof Y.Text) return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  return text instanceof Y.XmlFragment ? text.toArray().map(wordsOf).join('\n') : '';
}

/** The field in which a shared type lies. */
function pathOf(type: Y.AbstractType<unknown>): string {
  const steps: string[] = [];
  for (let at: Y.AbstractType<unknown> | null = type; at?._item; at = at._item.parent as Y.AbstractType<unknown> | null) {
    if (at._item.parentSub !== null) steps.unshift(at._item.parentSub);
  }
  return steps.join('.');
}

function isEnding(reason: string): reason is LiveEnding {
  return (liveEndings as readonly string[]).includes(reason);
}
