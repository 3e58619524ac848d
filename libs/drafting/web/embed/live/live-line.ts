import { type Signal, type WritableSignal, signal } from '@angular/core';
import { changeBetween } from '@tequio/drafting/domain';
import * as Y from 'yjs';

/** A field of one line in a shared document: what is typed goes in letter by letter, and a caret stays between its letters. */
export class LiveLine {
  readonly value: Signal<string>;
  private readonly shown: WritableSignal<string>;
  private readonly undoing: Y.UndoManager;
  private area: HTMLTextAreaElement | null = null;
  private readonly follow = (event: Y.YTextEvent): void => this.read(event);

  constructor(private readonly text: Y.Text) {
    this.shown = signal(text.toString());
    this.value = this.shown.asReadonly();
    // Taking back is one's own: what others typed meanwhile stays
    this.undoing = new Y.UndoManager(text, { trackedOrigins: new Set([this]) });
    text.observe(this.follow);
  }

  /** The control that shows it. */
  attach(area: HTMLTextAreaElement | null): void {
    this.area = area;
  }

  write(value: string): void {
    const change = changeBetween(this.text.toString(), value);
    if (!change) return;
    this.text.doc?.transact(() => {
      if (change.remove > 0) this.text.delete(change.at, change.remove);
      if (change.insert !== '') this.text.insert(change.at, change.insert);
    }, this);
  }

  undo(): void {
    this.undoing.undo();
  }

  redo(): void {
    this.undoing.redo();
  }

  stop(): void {
    this.text.unobserve(this.follow);
    this.undoing.destroy();
  }

  private read(event: Y.YTextEvent): void {
    const value = this.text.toString();
    const { area } = this;
    if (area && event.transaction.origin !== this && area.ownerDocument.activeElement === area) {
      const start = moved(area.selectionStart, event);
      const end = moved(area.selectionEnd, event);
      area.value = value;
      area.setSelectionRange(start, end);
    }
    this.shown.set(value);
  }
}

/** Where a caret stands after others inserted and deleted before it. */
function moved(caret: number, event: Y.YTextEvent): number {
  let position = caret;
  let at = 0;
  for (const { retain, insert, delete: removed } of event.delta) {
    if (retain !== undefined) at += retain;
    else if (typeof insert === 'string') {
      if (at < position) position += insert.length;
      at += insert.length;
    } else if (removed !== undefined && at < position) position -= Math.min(removed, position - at);
  }
  return position;
}
