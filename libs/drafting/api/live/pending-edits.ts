import type { AccountActor } from '@tequio/kernel';
import type { LetterRange } from '../document/letters';

/** What one person typed and the database does not have yet. */
export interface PendingEdits {
  readonly actor: AccountActor;
  readonly updates: Uint8Array[];
  readonly letters: LetterRange[];
  readonly fields: Set<string>;
  /** Only as long as everything in it is a matter of spelling. */
  editorial: boolean;
}

export interface TypedEdit {
  readonly actor: AccountActor;
  readonly update: Uint8Array;
  readonly letters: readonly LetterRange[];
  readonly fields: readonly string[];
  readonly editorial: boolean;
}

/** What waits to be stored, by who typed it. */
export class EditsInWaiting {
  private edits = new Map<string, PendingEdits>();

  get isEmpty(): boolean {
    return this.edits.size === 0;
  }

  add({ actor, update, letters, fields, editorial }: TypedEdit): void {
    const edits = this.edits.get(actor.accountId) ?? { actor, updates: [], letters: [], fields: new Set<string>(), editorial: true };
    edits.updates.push(update);
    for (const range of letters) addRange(edits.letters, range);
    for (const field of fields) edits.fields.add(field);
    edits.editorial &&= editorial;
    // As he stands now: what he was when he began to type is asked of nobody
    this.edits.set(actor.accountId, { ...edits, actor });
  }

  /** Hands over what waits; it counts as waiting no longer. */
  take(): readonly PendingEdits[] {
    const taken = [...this.edits.values()];
    this.edits = new Map();
    return taken;
  }

  /** It could not be stored now: it goes before whatever came meanwhile. */
  putBack(taken: readonly PendingEdits[]): void {
    const meanwhile = this.take();
    for (const edits of [...taken, ...meanwhile]) {
      const before = this.edits.get(edits.actor.accountId);
      if (!before) {
        this.edits.set(edits.actor.accountId, edits);
        continue;
      }
      before.updates.push(...edits.updates);
      for (const range of edits.letters) addRange(before.letters, range);
      for (const field of edits.fields) before.fields.add(field);
      before.editorial &&= edits.editorial;
    }
  }
}

/** Keys that follow one another are one range. */
function addRange(ranges: LetterRange[], { clientId, from, to }: LetterRange): void {
  const last = ranges.findLastIndex((range) => range.clientId === clientId);
  const before = ranges[last];
  if (before?.to === from) ranges[last] = { ...before, to };
  else ranges.push({ clientId, from, to });
}
