import { Injectable } from '@nestjs/common';
import type { Subject } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';

export interface DraftEdit {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly path: string;
  /** A matter of spelling, by the word of its author. */
  readonly editorial: boolean;
}

export interface DraftListener {
  /** In the edit's own transaction: what follows from an edit (approvals withdrawn) happens with it or not at all. */
  onEdited(tx: Tx, subject: Subject, edit: DraftEdit): Promise<void>;
}

@Injectable()
export class DraftListeners {
  private readonly listeners: DraftListener[] = [];

  register(listener: DraftListener): void {
    this.listeners.push(listener);
  }

  async edited(tx: Tx, subject: Subject, edit: DraftEdit): Promise<void> {
    for (const listener of this.listeners) await listener.onEdited(tx, subject, edit);
  }
}
