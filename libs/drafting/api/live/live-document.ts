import type { Hocuspocus } from '@hocuspocus/server';
import type { AccountActor, Subject } from '@tequio/kernel';
import type * as Y from 'yjs';
import type { LiveNotice } from '@tequio/drafting/wire';
import { lettersIn } from '../document/letters';
import type { TextGuard } from '../document/text-guard';

/** A document in the memory of the socket server. */
export type SocketDocument = Hocuspocus['documents'] extends Map<string, infer D> ? D : never;

/** What one person typed and the database does not have yet. */
export interface PendingEdits {
  readonly actor: AccountActor;
  readonly updates: Uint8Array[];
  readonly fields: Set<string>;
  /** Only as long as everything in it is a matter of spelling. */
  editorial: boolean;
}

/** One shared document while somebody has it open: what is typed, what waits to be stored, who is held up. */
export class LiveDocument {
  private pending = new Map<string, PendingEdits>();
  private readonly upTo = new Map<number, number>();
  private gate: Promise<void> | null = null;

  constructor(
    readonly subject: Subject,
    readonly secretariatId: string,
    readonly cycleId: string,
    readonly documentId: string,
    readonly guard: TextGuard,
    readonly document: SocketDocument,
  ) {}

  get hasPending(): boolean {
    return this.pending.size > 0;
  }

  note(actor: AccountActor, update: Uint8Array, fields: readonly string[], editorial: boolean): void {
    const edits = this.pending.get(actor.accountId) ?? { actor, updates: [], fields: new Set<string>(), editorial: true };
    edits.updates.push(update);
    for (const field of fields) edits.fields.add(field);
    edits.editorial &&= editorial;
    this.pending.set(actor.accountId, edits);
  }

  /** Hands over what waits; it counts as waiting no longer. */
  takePending(): readonly PendingEdits[] {
    const taken = [...this.pending.values()];
    this.pending = new Map();
    return taken;
  }

  /** It could not be stored now: it goes before whatever came meanwhile. */
  putBack(taken: readonly PendingEdits[]): void {
    const meanwhile = this.pending;
    this.pending = new Map(taken.map((edits) => [edits.actor.accountId, edits]));
    for (const { actor, updates, fields, editorial } of meanwhile.values()) {
      for (const update of updates) this.note(actor, update, [...fields], editorial);
    }
  }

  /** Tells every page up to where the letters of each client are safe. */
  tellStored(taken: readonly PendingEdits[]): void {
    for (const { updates } of taken) {
      for (const update of updates) {
        for (const { clientId, to } of lettersIn(update)) this.upTo.set(clientId, Math.max(to, this.upTo.get(clientId) ?? 0));
      }
    }
    this.tell({ kind: 'stored', upTo: Object.fromEntries(this.upTo) });
  }

  tell(notice: LiveNotice): void {
    this.document.broadcastStateless(JSON.stringify(notice));
  }

  /** Nothing is taken in until it is let go: a version is being frozen, a phase moved. */
  hold(): () => void {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    this.gate = gate;
    return () => {
      if (this.gate === gate) this.gate = null;
      open();
    };
  }

  async passGate(): Promise<void> {
    while (this.gate) await this.gate;
  }

  /** What came through another door of ours, already stored and announced by it. */
  follow(update: Uint8Array, apply: (doc: Y.Doc, update: Uint8Array) => void): void {
    this.guard.follow(update);
    apply(this.document, update);
  }
}
