import { Injectable } from '@nestjs/common';

export interface WrittenElsewhere {
  readonly documentId: string;
  readonly update: Uint8Array;
  /** It changed values and rows, which live editors show but do not hold. */
  readonly fields: readonly string[];
}

/** Tells live documents of what came in over REST, once it is stored. */
@Injectable()
export class DraftAnnouncements {
  private readonly listeners: ((written: WrittenElsewhere) => void)[] = [];

  onWritten(listener: (written: WrittenElsewhere) => void): void {
    this.listeners.push(listener);
  }

  announce(written: WrittenElsewhere): void {
    for (const listener of this.listeners) listener(written);
  }
}
