import { Injectable } from '@nestjs/common';
import { type AccountActor, type Subject, allow, system } from '@tequio/kernel';
import type { DraftShape } from '@tequio/drafting/domain';
import { FailureLog, RefusedError, TransactionRunner } from '@tequio/platform/api';
import * as Y from 'yjs';
import { JournalLiveEdits } from '../commands/journal-live-edits';
import { StoreLiveEdits } from '../commands/store-live-edits';
import { DraftStore } from '../document/draft-store';
import { TextGuard } from '../document/text-guard';
import { DraftAnnouncements } from './draft-announcements';
import { LiveDocument, type PendingEdits, type SocketDocument } from './live-document';

/** Short enough that a fall of the server costs no more than a word, long enough that many keys are one transaction. */
const pauseBeforeStoring = 250;
const pauseAfterFailure = 1_000;
const pauseBetweenJournalings = 60_000;

/** What the socket does for the documents: it alone knows who is connected. */
export interface LiveConnections {
  /** Ends every connection to the document; what was not stored comes back to its writers' own pages. */
  dismiss(document: SocketDocument): void;
}

/** The documents that somebody has open, and the way from what is typed in them to the database. */
@Injectable()
export class LiveDrafts {
  private readonly documents = new Map<string, LiveDocument>();
  private readonly storing = new Map<LiveDocument, Promise<void>>();
  private readonly timers = new Map<LiveDocument, NodeJS.Timeout>();
  private readonly lastJournaled = new WeakMap<LiveDocument, number>();
  private connections: LiveConnections = { dismiss: () => undefined };

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: DraftStore,
    private readonly storeEdits: StoreLiveEdits,
    private readonly journalEdits: JournalLiveEdits,
    private readonly failures: FailureLog,
    announcements: DraftAnnouncements,
  ) {
    announcements.onWritten(({ documentId, update }) => {
      const live = [...this.documents.values()].find((one) => one.documentId === documentId);
      if (!live) return;
      live.follow(update, (doc, written) => Y.applyUpdate(doc, written, storedOrigin));
      live.tell({ kind: 'values' });
    });
  }

  serve(connections: LiveConnections): void {
    this.connections = connections;
  }

  /** Brings a document into memory. @throws RefusedError 404 when its generation has passed */
  async open(place: { subject: Subject; generation: number; secretariatId: string; cycleId: string }, shape: DraftShape, document: SocketDocument): Promise<LiveDocument | null> {
    const draft = await this.transactions.read((tx) => this.store.open(tx, place.subject));
    if (draft.generation !== place.generation) return null;
    Y.applyUpdate(document, Y.encodeStateAsUpdate(draft.doc), storedOrigin);
    const live = new LiveDocument(place.subject, place.secretariatId, place.cycleId, draft.documentId, new TextGuard(shape, document), document);
    this.documents.set(document.name, live);
    // What a fallen server stored without telling the journal
    void this.journal(live);
    return live;
  }

  of(document: SocketDocument): LiveDocument | null {
    return this.documents.get(document.name) ?? null;
  }

  /** Stored, journaled and forgotten: nobody looks at it any longer. */
  async close(document: SocketDocument): Promise<void> {
    const live = this.of(document);
    if (!live) return;
    await this.storeNow(live);
    await this.journal(live);
    if (live.hasPending) throw new Error('What was typed could not be stored yet');
    this.documents.delete(document.name);
    live.guard.destroy();
  }

  typed(live: LiveDocument, actor: AccountActor, update: Uint8Array, fields: readonly string[], editorial: boolean): void {
    live.note(actor, update, fields, editorial);
    this.storeSoon(live, pauseBeforeStoring);
  }

  /** Whatever was typed so far is in the database afterwards: for whoever reads or changes the text there. */
  async settle(of: (live: LiveDocument) => boolean): Promise<void> {
    await Promise.all([...this.documents.values()].filter(of).map((live) => this.storeNow(live)));
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

  private storeSoon(live: LiveDocument, pause: number): void {
    if (this.timers.has(live)) return;
    this.timers.set(
      live,
      setTimeout(() => {
        this.timers.delete(live);
        void this.storeNow(live);
      }, pause),
    );
  }

  /** One after another, so that what is asked for while it stores is stored after it. */
  private async storeNow(live: LiveDocument): Promise<void> {
    clearTimeout(this.timers.get(live));
    this.timers.delete(live);
    const before = this.storing.get(live) ?? Promise.resolve();
    const run = before.then(() => this.storeOnce(live));
    this.storing.set(live, run);
    await run;
    if (this.storing.get(live) === run) this.storing.delete(live);
  }

  private async storeOnce(live: LiveDocument): Promise<void> {
    const taken = live.takePending();
    if (taken.length === 0) return;
    try {
      await this.storeEdits.execute(live, taken);
    } catch (error) {
      if (error instanceof RefusedError) return this.refuse(live, taken);
      this.failures.report(error, { during: 'storing a live draft', documentId: live.documentId });
      live.putBack(taken);
      this.storeSoon(live, pauseAfterFailure);
      return;
    }
    live.tellStored(taken);
    if (Date.now() - (this.lastJournaled.get(live) ?? 0) > pauseBetweenJournalings) void this.journal(live);
  }

  /** The text was closed, or a seat ended, while the last words were on their way: everybody begins again from what is stored. */
  private async refuse(live: LiveDocument, taken: readonly PendingEdits[]): Promise<void> {
    this.failures.report(new Error('Live edits came too late and were refused'), { documentId: live.documentId, writers: taken.length });
    await this.transactions.run(system, `${live.subject.kind}.text-begun-again`, async (tx) => {
      await this.store.beginNewGeneration(tx, live.subject);
      return allow();
    });
    this.documents.delete(live.document.name);
    this.connections.dismiss(live.document);
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

/** Marks what is in the database already. */
export const storedOrigin = { source: 'local', skipStoreHooks: true } as const;
