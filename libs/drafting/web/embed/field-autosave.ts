import { computed, signal } from '@angular/core';
import { type DraftValue, isSame } from '@tequio/drafting/domain';
import type { ConflictFacts, WrittenByWire } from '@tequio/drafting/wire';
import type { Problem } from '@tequio/platform/web';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict';

export interface KeptEdit {
  readonly base: DraftValue;
  readonly value: DraftValue;
}

/** What the server then has, or why it did not take the edit. */
export type Sent = { readonly stored: DraftValue } | { readonly problem: Problem };

/** What stands around a field: the line to the server, this browser's store, the clock. */
export interface FieldSurroundings {
  send(edit: KeptEdit): Promise<Sent>;
  keep(edit: KeptEdit | null): void;
  /** Calls once after a pause; gives a way to call it off. */
  later(milliseconds: number, call: () => void): () => void;
}

export interface FieldConflict {
  readonly theirs: DraftValue;
  readonly by: WrittenByWire | null;
}

const pauseAfterTyping = 900;
const pauseWithoutLine = 8000;

/**
 * Saves one field while somebody types in it. What he typed is never taken away: it stays here until the server has it,
 * and when somebody else wrote meanwhile both texts stay until he has chosen.
 */
export class FieldAutosave {
  private readonly written = signal<DraftValue>('');
  private readonly seen = signal<DraftValue>('');
  private readonly told = signal<SaveState>('saved');
  private readonly refused = signal<readonly string[]>([]);
  private readonly met = signal<FieldConflict | null>(null);
  private callOff: () => void = () => undefined;
  private isSending = false;

  readonly value = this.written.asReadonly();
  readonly state = this.told.asReadonly();
  readonly refusals = this.refused.asReadonly();
  readonly conflict = this.met.asReadonly();
  readonly isUnsaved = computed(() => !isSame(this.written(), this.seen()));

  constructor(private readonly surroundings: FieldSurroundings) {}

  /** What the server has now. A field nobody is writing in follows it; one that is being written in keeps its text and its base. */
  follow(value: DraftValue): void {
    if (this.isUnsaved() || this.isSending || this.told() === 'conflict') return;
    this.seen.set(value);
    this.written.set(value);
  }

  /** What this browser kept of an edit that never arrived. */
  restore({ base, value }: KeptEdit): void {
    if (isSame(value, this.seen())) return this.surroundings.keep(null);
    this.seen.set(base);
    this.written.set(value);
    this.told.set('waiting');
    this.callOff = this.surroundings.later(0, () => void this.save());
  }

  write(value: DraftValue): void {
    this.written.set(value);
    this.surroundings.keep(this.isUnsaved() ? { base: this.seen(), value } : null);
    if (this.told() === 'conflict') return;
    this.callOff();
    if (!this.isUnsaved() && !this.isSending) {
      this.told.set('saved');
      this.refused.set([]);
      return;
    }
    this.told.set('waiting');
    this.callOff = this.surroundings.later(pauseAfterTyping, () => void this.save());
  }

  /** Now: the pause is over, the field was left, the line is back. */
  async save(): Promise<void> {
    this.callOff();
    if (this.isSending || this.told() === 'conflict' || !this.isUnsaved()) return;
    const edit = { base: this.seen(), value: this.written() };
    this.isSending = true;
    this.told.set('saving');
    const sent = await this.surroundings.send(edit);
    if ('stored' in sent) this.arrived(edit, sent.stored);
    else this.failed(sent.problem);
  }

  keepMine(): void {
    this.settle(this.written());
  }

  keepTheirs(): void {
    const conflict = this.met();
    if (conflict) this.settle(conflict.theirs);
  }

  /** Both texts one after the other, for editing. */
  join(): void {
    const conflict = this.met();
    if (conflict) this.settle([conflict.theirs, this.written()].filter((text) => text !== '').join('\n\n'), false);
  }

  /** For a field of one line: the same without a line break. */
  joinInOneLine(): void {
    const conflict = this.met();
    if (conflict) this.settle([conflict.theirs, this.written()].filter((text) => text !== '').join(' / '), false);
  }

  stop(): void {
    this.callOff();
  }

  private arrived(edit: KeptEdit, stored: DraftValue): void {
    this.isSending = false;
    this.refused.set([]);
    const wroteOn = !isSame(this.written(), edit.value);
    this.seen.set(stored);
    if (wroteOn) return this.write(this.written());
    this.written.set(stored);
    this.told.set('saved');
    this.surroundings.keep(null);
  }

  private failed(problem: Problem): void {
    this.isSending = false;
    const facts = problem.reasons.find(({ code }) => code === 'drafting.field-changed-meanwhile')?.facts as ConflictFacts | undefined;
    if (facts) {
      this.met.set({ theirs: facts.theirs, by: facts.by });
      this.told.set('conflict');
      return;
    }
    // Without an answer, or with a server that is away, the text waits here and is sent again.
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.told.set('offline');
      this.callOff = this.surroundings.later(pauseWithoutLine, () => void this.save());
      return;
    }
    this.told.set('refused');
    this.refused.set(problem.reasons.length > 0 ? problem.reasons.map(({ text }) => text) : [problem.title]);
  }

  /** From here on the other text has been seen: an edit against it is no conflict. */
  private settle(value: DraftValue, atOnce = true): void {
    const conflict = this.met();
    if (!conflict) return;
    this.seen.set(conflict.theirs);
    this.met.set(null);
    this.told.set('saved');
    this.write(value);
    if (atOnce) void this.save();
  }
}
