import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';

export interface TermListener {
  /** In the transaction of the change: what follows from it happens with it or not at all. */
  onTermChanged(tx: Tx, cycleId: string): Promise<void>;
}

/** The term is a part of the plan's text that is kept here; whoever approved the plan with another one hears of it. */
@Injectable()
export class TermListeners {
  private readonly listeners: TermListener[] = [];

  register(listener: TermListener): void {
    this.listeners.push(listener);
  }

  async changed(tx: Tx, cycleId: string): Promise<void> {
    for (const listener of this.listeners) await listener.onTermChanged(tx, cycleId);
  }
}
