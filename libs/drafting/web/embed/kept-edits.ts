import { Injectable, inject } from '@angular/core';
import type { DraftValue } from '@tequio/drafting/domain';
import type { Subject } from '@tequio/kernel';
import { KeptText } from '@tequio/platform/web';
import type { KeptEdit } from './field-autosave';

/** Edits that the server does not have yet, in this browser: a dropped line or a closed page costs nobody a paragraph. */
@Injectable({ providedIn: 'root' })
export class KeptEdits {
  private readonly kept = inject(KeptText);

  of({ kind, id }: Subject, path: string): { read(): KeptEdit | null; write(edit: KeptEdit | null): void } {
    const place = this.kept.keep(`draft:${kind}:${id}:${path}`);
    return {
      read: () => editIn(place.text()),
      write: (edit) => (edit ? place.write(JSON.stringify(edit)) : place.forget()),
    };
  }
}

function editIn(text: string): KeptEdit | null {
  if (text === '') return null;
  try {
    const edit = JSON.parse(text) as { base?: DraftValue; value?: DraftValue };
    return edit.base !== undefined && edit.value !== undefined ? { base: edit.base, value: edit.value } : null;
  } catch (error) {
    // Somebody else's text under our name: not ours to bring back.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
