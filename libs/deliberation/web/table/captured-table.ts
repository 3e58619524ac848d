import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { CapturedContribution, ConsultedTextWire } from '@tequio/deliberation/wire';

const prefix = 'tequio.table.';

/** A contribution on its way: kept here until the server has said its folio. */
export interface KeptContribution extends CapturedContribution {
  readonly folio: string | null;
}

export interface KeptTable {
  readonly tableName: string;
  readonly items: readonly KeptContribution[];
  /** What the page has to know of the cycle, as it was when there was last a line. */
  readonly place: { readonly cycleId: string; readonly entitySlug: string; readonly number: number; readonly texts: readonly ConsultedTextWire[] } | null;
}

export const emptyTable: KeptTable = { tableName: '', items: [], place: null };

/** The table in this browser: every keystroke that counts is written down before anything is sent. */
@Injectable({ providedIn: 'root' })
export class CapturedTable {
  private readonly store = storageOf(inject(DOCUMENT).defaultView);

  get isThere(): boolean {
    return this.store !== null;
  }

  read(key: string): KeptTable {
    const kept = this.store?.getItem(prefix + key);
    if (!kept) return emptyTable;
    try {
      return { ...emptyTable, ...(JSON.parse(kept) as Partial<KeptTable>) };
    } catch (error) {
      // Somebody else's hand in the store: what cannot be read cannot be sent either
      if (error instanceof SyntaxError) return emptyTable;
      throw error;
    }
  }

  /** False when the browser refuses to keep it: the page must say so, for nothing else remembers. */
  write(key: string, table: KeptTable): boolean {
    try {
      this.store?.setItem(prefix + key, JSON.stringify(table));
      return this.store !== null;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }
}

function storageOf(window: Window | null): Storage | null {
  try {
    return window?.localStorage ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
