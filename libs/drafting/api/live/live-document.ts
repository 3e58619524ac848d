import type { Connection, Document } from '@hocuspocus/server';
import type { Subject } from '@tequio/kernel';
import type { DraftShape } from '@tequio/drafting/domain';
import type { LiveNotice } from '@tequio/drafting/wire';
import * as Y from 'yjs';
import type { OpenDraft, StoredUpdate } from '../document/draft-store';
import { type LetterRange, lettersIn } from '../document/letters';
import type { TextGuard } from '../document/text-guard';
import { say } from './live-connection';
import type { LetterOwners } from './letter-owners';
import type { LiveSeat } from './live-seat';
import { EditsInWaiting, type PendingEdits, type TypedEdit } from './pending-edits';

/** How long letters of somebody who has not come back yet wait for him, after a fall that all others came back from. */
const patienceForOwners = 10_000;

/** Marks what is in the database already. */
export const storedOrigin = { source: 'local', skipStoreHooks: true } as const;

export interface LivePlace {
  readonly subject: Subject;
  readonly generation: number;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly shape: DraftShape;
}

interface UnsignedEdit extends Omit<TypedEdit, 'actor'> {
  readonly at: number;
}

/** What an answer brought beside the own letters of its page. */
interface BroughtEdit extends UnsignedEdit {
  readonly seat: LiveSeat;
}

/** One shared document while somebody has it open: what is typed, whose it is, what waits to be stored, who is held up. */
export class LiveDocument {
  readonly waiting = new EditsInWaiting();
  private brought: BroughtEdit[] = [];
  /** Typed at other processes, and not yet stored there as far as is known. */
  private elsewhere: UnsignedEdit[] = [];
  private readonly gates = new Set<Promise<void>>();

  constructor(
    private readonly place: LivePlace,
    /** As the database has it, as far as this process knows. */
    public stored: OpenDraft,
    readonly guard: TextGuard,
    readonly owners: LetterOwners,
    readonly document: Document,
  ) {}

  get subject(): Subject {
    return this.place.subject;
  }

  get secretariatId(): string {
    return this.place.secretariatId;
  }

  get cycleId(): string {
    return this.place.cycleId;
  }

  get shape(): DraftShape {
    return this.place.shape;
  }

  get documentId(): string {
    return this.stored.documentId;
  }

  get hasPending(): boolean {
    return !this.waiting.isEmpty || this.brought.length > 0;
  }

  /**
   * What a page sends: judged, taken in and noted as its doing, in one go.
   * @param answers whether it answers what the server lacks, and may so bring letters of others
   */
  take(seat: LiveSeat, connection: Connection, sent: Uint8Array, answers: boolean): 'taken' | 'taken in part' | 'refused' {
    const judgement = this.guard.judge(sent, answers);
    if ('refused' in judgement) return 'refused';
    const { letters, fields, update } = judgement;
    const authors = letters.map((range) => (answers ? this.owners.broughtBy(seat, range) : this.owners.typedBy(seat, range)));
    if (authors.includes('foreign')) {
      this.guard.forget();
      return 'refused';
    }
    const outcome = update === sent ? 'taken' : 'taken in part';
    const news = this.applied(update, { source: 'connection', connection });
    if (!news) return outcome;
    const edit = { update: news, letters, fields, editorial: seat.editorial };
    if (authors.every((author) => author === seat)) this.waiting.add({ ...edit, actor: seat.actor });
    else this.brought.push({ ...edit, seat, at: performance.now() });
    return outcome;
  }

  get hasElsewhere(): boolean {
    return this.elsewhere.length > 0;
  }

  /** What a page at another process typed: the document has it already, and it was judged there. */
  hearElsewhere(update: Uint8Array): void {
    const judgement = this.guard.judge(update, true);
    if (!('refused' in judgement)) this.elsewhere.push({ ...judgement, editorial: false, at: performance.now() });
  }

  /** The other process fell before it stored it: whoever has it open here stands in, until its author's page comes. */
  rescue(patience: number): void {
    const [seat] = this.owners.present();
    const isStored = ({ letters }: UnsignedEdit) => letters.every(({ clientId, to }) => Y.getState(this.stored.doc.store, clientId) >= to);
    const due = performance.now() - patience;
    for (const edit of this.elsewhere) if (seat && edit.at <= due && !isStored(edit)) this.brought.push({ ...edit, seat });
    this.elsewhere = this.elsewhere.filter((edit) => edit.at > due && !isStored(edit));
  }

  /** What came through another door, already stored. */
  follow(missed: readonly StoredUpdate[]): void {
    for (const { update, accountId } of missed) {
      this.owners.keep(accountId, lettersIn(update));
      this.guard.follow(update);
      Y.applyUpdate(this.document, update, storedOrigin);
    }
  }

  /** Hands over what waits. Null as long as somebody may still come for what others brought, unless it is due at once. */
  takePending(atOnce: boolean): readonly PendingEdits[] | null {
    for (const edit of this.brought) {
      const authors = edit.letters.map((range) => this.owners.broughtBy(edit.seat, range));
      if (!atOnce && authors.includes('unclaimed') && performance.now() - edit.at < patienceForOwners) return null;
    }
    for (const edit of this.brought) this.shareOut(edit);
    this.brought = [];
    return this.waiting.take();
  }

  /** Tells the pages up to where the letters of each client are safe: of those that typed now, not of all that ever did. */
  tellStored(taken: readonly PendingEdits[]): void {
    const upTo: Record<string, number> = {};
    for (const { actor, letters } of taken) {
      this.owners.keep(actor.accountId, letters);
      for (const { clientId, to } of letters) upTo[clientId] = Math.max(to, upTo[clientId] ?? 0);
    }
    this.tell({ kind: 'stored', upTo });
  }

  /** A page that comes (back) learns what is safe of all that it holds. */
  tellWhatIsStored(connection: Connection, { holds }: LiveSeat): void {
    const upTo: Record<string, number> = {};
    for (const clientId of holds.keys()) {
      const stored = Y.getState(this.stored.doc.store, clientId);
      if (stored > 0) upTo[clientId] = stored;
    }
    if (Object.keys(upTo).length > 0) say(connection, { kind: 'stored', upTo });
  }

  tell(notice: LiveNotice): void {
    // Every process tells its own pages
    this.document.relayStateless(JSON.stringify(notice));
  }

  /** Nothing is taken in until it is let go: a version is being frozen, a phase moved. */
  hold(): () => void {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    this.gates.add(gate);
    return () => {
      this.gates.delete(gate);
      open();
    };
  }

  async passGates(): Promise<void> {
    while (this.gates.size > 0) await Promise.all(this.gates);
  }

  /** Only what is new in it, as the document gives it on, with what Yjs tidies up after it; null when it has all of it. */
  private applied(update: Uint8Array, origin: object): Uint8Array | null {
    const news: Uint8Array[] = [];
    const keep = (given: Uint8Array) => void news.push(given);
    this.document.on('update', keep);
    Y.applyUpdate(this.document, update, origin);
    this.document.off('update', keep);
    return news.length > 1 ? Y.mergeUpdates(news) : (news[0] ?? null);
  }

  private shareOut({ seat, update, letters, fields, editorial }: BroughtEdit): void {
    const shares = new Map<LiveSeat, LetterRange[]>([[seat, []]]);
    for (const range of letters) {
      // His own page, or another process, was faster
      if (Y.getState(this.stored.doc.store, range.clientId) >= range.to) continue;
      const author = this.owners.broughtBy(seat, range);
      const of = typeof author === 'string' ? seat : author;
      shares.set(of, [...(shares.get(of) ?? []), range]);
    }
    for (const [author, own] of shares) {
      const others = letters.filter((range) => !own.includes(range));
      this.waiting.add({ actor: author.actor, update: withoutClients(update, others), letters: own, fields, editorial });
    }
  }
}

/** The update without what these clients made; what was deleted stays deleted. */
function withoutClients(update: Uint8Array, ranges: readonly LetterRange[]): Uint8Array {
  if (ranges.length === 0) return update;
  return Y.diffUpdate(update, Y.encodeStateVector(new Map(ranges.map(({ clientId }) => [clientId, Number.MAX_SAFE_INTEGER]))));
}
