import { DOCUMENT, Injectable, inject, signal, type Signal } from '@angular/core';

const prefix = 'tequio.kept.';

export interface Kept {
  /** What this person had typed and not yet sent; empty when nothing. */
  readonly text: Signal<string>;
  write(text: string): void;
  /** Once the server has it. */
  forget(): void;
}

/** Keeps unsent text in this browser, so that a dropped line or a closed page costs nobody a paragraph. */
@Injectable({ providedIn: 'root' })
export class KeptText {
  private readonly store = storageOf(inject(DOCUMENT).defaultView);

  keep(name: string): Kept {
    const key = prefix + name;
    const text = signal(this.store?.getItem(key) ?? '');
    const forget = () => {
      text.set('');
      this.store?.removeItem(key);
    };
    const write = (value: string) => {
      if (value === '') return forget();
      text.set(value);
      this.save(key, value);
    };
    return { text: text.asReadonly(), write, forget };
  }

  private save(key: string, value: string): void {
    try {
      this.store?.setItem(key, value);
    } catch (error) {
      // A full or forbidden store must not stop anybody from typing; the text is still on the page.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

function storageOf(window: Window | null): Storage | null {
  try {
    return window?.localStorage ?? null;
  } catch (error) {
    // Browsers that forbid storage throw on the mere mention of it.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
