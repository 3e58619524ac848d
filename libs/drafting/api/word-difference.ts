import { diffWordsWithSpace } from 'diff';
import type { DiffSegment } from '@tequio/drafting/wire';

// Two long texts with nothing in common cost a second; nobody reads such a difference word by word.
const patienceWithAText = 200;
// While one comparison is made nobody else is answered: a plan of sixty such texts must not cost sixty times as much.
const patienceWithAll = 400;

/** How long the texts of one comparison may still be looked at, all together. */
export class Patience {
  private readonly until = performance.now() + patienceWithAll;

  get millisecondsLeft(): number {
    return Math.min(patienceWithAText, this.until - performance.now());
  }
}

/** Word by word: without the removed segments it is the later text, without the added ones the earlier. */
export function segmentsBetween(earlier: string, later: string, patience = new Patience()): readonly DiffSegment[] {
  if (earlier === later) return later === '' ? [] : [{ kind: 'same', text: later }];
  const timeout = patience.millisecondsLeft;
  const changes = timeout > 0 ? diffWordsWithSpace(earlier, later, { timeout }) : undefined;
  if (!changes) {
    const whole: DiffSegment[] = [
      { kind: 'removed', text: earlier },
      { kind: 'added', text: later },
    ];
    return whole.filter((segment) => segment.text !== '');
  }
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
