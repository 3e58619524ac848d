import { Injectable } from '@nestjs/common';
import { LiveSignals, type Tx } from '@tequio/platform/api';

export interface StoredDraft {
  readonly documentId: string;
  readonly lastSeq: number;
}

const topic = 'draft';

/** Tells live documents, in this process and in every other, that more of them is in the database, by whichever door it came. */
@Injectable()
export class DraftAnnouncements {
  private readonly listeners: ((stored: StoredDraft) => void)[] = [];

  constructor(private readonly signals: LiveSignals) {
    signals.listen(topic, (message) => {
      const [documentId = '', lastSeq] = message.split(':');
      this.tell({ documentId, lastSeq: Number(lastSeq) });
    });
  }

  onStored(listener: (stored: StoredDraft) => void): void {
    this.listeners.push(listener);
  }

  /** Called when announcements may have been lost. */
  afterGap(look: () => void): void {
    this.signals.afterGap(look);
  }

  /** Here at once, elsewhere as PostgreSQL delivers it; both only when it is kept. */
  async announce(tx: Tx, stored: StoredDraft): Promise<void> {
    tx.afterCommit(() => this.tell(stored));
    await this.signals.callOut(tx, topic, [`${stored.documentId}:${stored.lastSeq}`]);
  }

  private tell(stored: StoredDraft): void {
    for (const listener of this.listeners) listener(stored);
  }
}
