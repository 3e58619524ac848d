import { Injectable } from '@nestjs/common';
import type { Document } from '@hocuspocus/server';
import { allow, system } from '@tequio/kernel';
import { type DraftShape, findPlace } from '@tequio/drafting/domain';
import { FailureLog, RefusedError, TransactionRunner } from '@tequio/platform/api';
import * as Y from 'yjs';
import { JournalLiveEdits } from '../commands/journal-live-edits';
import { StoreLiveEdits } from '../commands/store-live-edits';
import { DraftStore, type StoredUpdate } from '../document/draft-store';
import { TextGuard } from '../document/text-guard';
import { DraftAnnouncements, type StoredDraft } from './draft-announcements';
import { LetterOwners } from './letter-owners';
import { LiveDocument, type LivePlace, storedOrigin } from './live-document';
import type { PendingEdits } from './pending-edits';

/** Short enough that a fall of the server costs no more than a word, long enough that many keys are one transaction. */
const pauseBeforeStoring = 400;
const pauseAfterFailure = 1_000;
/** After which nobody else will store what was typed at another process. */
const pauseBeforeRescue = 3_000;
const pauseBetweenJournalings = 60_000;

/** What the socket does for the documents: it alone knows who is connected. */
export interface LiveConnections {
  /** Ends every connection to the document; what was not stored comes back to its writers' own pages. */
  dismiss(document: Document): void;
  /** Takes the document out of memory, unless somebody has it open again. */
  release(document: Document): void;
}

/** Nobody looks at it, yet it has to stay: no failure, so it says nothing. */
class StillNeeded extends Error {
  constructor() {
    super('');
  }
}

/** The documents that somebody has open, and the way from what is typed in them to the database. */
@Injectable()
export class LiveDrafts {
  private readonly documents = new Map<string, LiveDocument>();
  private readonly queues = new Map<LiveDocument, Promise<void>>();
  private readonly timers = new Map<LiveDocument, { readonly timer: NodeJS.Timeout; readonly due: number }>();
  private readonly lastJournaled = new WeakMap<LiveDocument, number>();
  private connections: LiveConnections = { dismiss: () => undefined, release: () => undefined };

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: DraftStore,
    private readonly storeEdits: StoreLiveEdits,
    private readonly journalEdits: JournalLiveEdits,
    private readonly failures: FailureLog,
    announcements: DraftAnnouncements,
  ) {
    announcements.onStored((stored) => this.catchUp(stored));
    announcements.afterGap(() => this.catchUpAll());
  }

  serve(connections: LiveConnections): void {
    this.connections = connections;
  }

  /** Brings a document into memory. Null when its generation has passed. */
  async open(place: LivePlace, document: Document): Promise<LiveDocument | null> {
    const { draft, owners } = await this.transactions.read(async (tx) => {
      const opened = await this.store.open(tx, place.subject);
      return { draft: opened, owners: await this.store.ownersOfClients(tx, opened.documentId) };
    });
    if (draft.generation !== place.generation) return null;
    Y.applyUpdate(document, Y.encodeStateAsUpdate(draft.doc), storedOrigin);
    const live = new LiveDocument(place, draft, new TextGuard(place.shape, document), new LetterOwners(owners), document);
    this.documents.set(document.name, live);
    // What was stored between the reading and now, and what a fallen server stored without telling the journal
    void this.inTurn(live, () => this.readMissed(live));
    void this.journal(live);
    return live;
  }

  of(document: Document): LiveDocument | null {
    const live = this.documents.get(document.name);
    return live?.document === document ? live : null;
  }

  /** Stored and journaled: nobody looks at it any longer. @throws when something cannot be stored yet; it is released once it is */
  async settleBeforeClosing(document: Document): Promise<void> {
    const live = this.of(document);
    if (!live) return;
    await this.storeNow(live, false);
    await this.journal(live);
    if (live.hasPending) throw new StillNeeded();
  }

  forget(documentName: string): void {
    const live = this.documents.get(documentName);
    if (!live) return;
    clearTimeout(this.timers.get(live)?.timer);
    this.timers.delete(live);
    this.documents.delete(documentName);
    live.guard.destroy();
    live.stored.doc.destroy();
  }

  typed(live: LiveDocument): void {
    if (live.hasPending) this.storeSoon(live, pauseBeforeStoring);
  }

  /** A page at another process typed it, and that one stores it: unless it falls before it does. */
  typedElsewhere(live: LiveDocument, update: Uint8Array): void {
    live.hearElsewhere(update);
    this.storeSoon(live, pauseBeforeRescue);
  }

  /**
   * Whatever was typed so far is in the database afterwards: for whoever reads or changes the text there. Reading alone (`atOnce`
   * false) does not end the wait for authors whose words somebody else has brought after a fall.
   */
  async settle(of: (live: LiveDocument) => boolean, atOnce = true): Promise<void> {
    await Promise.all([...this.documents.values()].filter(of).map((live) => this.storeNow(live, atOnce)));
  }

  /** The same, and nothing more comes in until the work is over: a version holds all that was typed before it, and nothing after. */
  async whileStill<T>(of: (live: LiveDocument) => boolean, work: () => Promise<T>): Promise<T> {
    const letGo = [...this.documents.values()].filter(of).map((live) => live.hold());
    try {
      await this.settle(of);
      return await work();
    } finally {
      for (const open of letGo) open();
    }
  }

  all(): readonly LiveDocument[] {
    return [...this.documents.values()];
  }

  /** Another door, or another process, has stored more of a document. */
  private catchUp({ documentId, lastSeq }: StoredDraft): void {
    const live = this.all().find((one) => one.documentId === documentId);
    if (live) void this.inTurn(live, () => (live.stored.lastSeq < lastSeq ? this.readMissed(live) : Promise.resolve()));
  }

  /** Calls may have been lost: every open document is looked up. */
  private catchUpAll(): void {
    for (const live of this.all()) void this.inTurn(live, () => this.readMissed(live));
  }

  private async readMissed(live: LiveDocument): Promise<void> {
    const missed = await this.transactions.read((tx) => this.store.updatesSince(tx, live.documentId, live.stored.lastSeq));
    const last = missed.at(-1);
    if (!last) return;
    for (const { update } of missed) Y.applyUpdate(live.stored.doc, update);
    live.stored = { ...live.stored, lastSeq: last.seq };
    this.follow(live, missed);
  }

  private follow(live: LiveDocument, missed: readonly StoredUpdate[]): void {
    live.follow(missed);
    if (missed.some(({ fields }) => fields.some((path) => !isTextOf(live.shape, path)))) live.tell({ kind: 'values' });
  }

  /** The sooner of what is asked for counts. */
  private storeSoon(live: LiveDocument, pause: number): void {
    const due = performance.now() + pause;
    const before = this.timers.get(live);
    if (before && before.due <= due) return;
    clearTimeout(before?.timer);
    const timer = setTimeout(() => {
      this.timers.delete(live);
      void this.inTurn(live, () => this.storeOnce(live, false)).then(() => {
        if (!live.hasPending && live.document.getConnectionsCount() === 0) this.connections.release(live.document);
      });
    }, pause);
    this.timers.set(live, { timer, due });
  }

  private storeNow(live: LiveDocument, atOnce = true): Promise<void> {
    clearTimeout(this.timers.get(live)?.timer);
    this.timers.delete(live);
    return this.inTurn(live, () => this.storeOnce(live, atOnce));
  }

  /** One after another, so that what is asked for while it stores is stored after it. */
  private inTurn(live: LiveDocument, work: () => Promise<void>): Promise<void> {
    const run = (this.queues.get(live) ?? Promise.resolve())
      .then(() => (this.documents.get(live.document.name) === live ? work() : undefined))
      .catch((error: unknown) => this.failures.report(error, { during: 'following a live draft', documentId: live.documentId }))
      .finally(() => {
        if (this.queues.get(live) === run) this.queues.delete(live);
      });
    this.queues.set(live, run);
    return run;
  }

  private async storeOnce(live: LiveDocument, atOnce: boolean): Promise<void> {
    live.rescue(pauseBeforeRescue);
    const taken = live.takePending(atOnce);
    if (live.hasElsewhere) this.storeSoon(live, pauseBeforeRescue);
    if (taken === null) return this.storeSoon(live, pauseBeforeStoring);
    if (taken.length === 0) return;
    try {
      const { draft, missed } = await this.storeEdits.execute(live, taken);
      live.stored = draft;
      this.follow(live, missed);
    } catch (error) {
      if (error instanceof RefusedError) return this.refuse(live, taken);
      this.failures.report(error, { during: 'storing a live draft', documentId: live.documentId });
      live.waiting.putBack(taken);
      this.storeSoon(live, pauseAfterFailure);
      return;
    }
    live.tellStored(taken);
    if (Date.now() - (this.lastJournaled.get(live) ?? 0) > pauseBetweenJournalings) void this.journal(live);
  }

  /** The text was closed, or a seat ended, while the last words were on their way: everybody begins again from what is stored. */
  private async refuse(live: LiveDocument, taken: readonly PendingEdits[]): Promise<void> {
    this.failures.note('live edits came too late and were refused', { documentId: live.documentId, writers: taken.length });
    this.documents.delete(live.document.name);
    try {
      await this.transactions.run(system, `${live.subject.kind}.text-begun-again`, async (tx) => {
        await this.store.beginNewGeneration(tx, live.subject, live.stored.generation);
        return allow();
      });
    } finally {
      this.connections.dismiss(live.document);
    }
  }

  private async journal(live: LiveDocument): Promise<void> {
    this.lastJournaled.set(live, Date.now());
    try {
      await this.journalEdits.execute(live.subject, live.documentId, live.secretariatId);
    } catch (error) {
      this.failures.report(error, { during: 'journaling a live draft', documentId: live.documentId });
    }
  }
}

export function ofSubject(kind: string, id: string): (live: LiveDocument) => boolean {
  return ({ subject }) => subject.kind === kind && subject.id === id;
}

function isTextOf(shape: DraftShape, path: string): boolean {
  const type = findPlace(shape, path)?.shape.type;
  return type === 'line' || type === 'prose';
}
