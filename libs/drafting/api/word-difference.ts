import { diffWordsWithSpace } from 'diff';
import type { DiffSegment } from '@tequio/drafting/wire';

// Two long texts with nothing in common cost a second; nobody reads such a difference word by word.
const patienceMilliseconds = 200;

/** Word by word: without the removed segments it is the later text, without the added ones the earlier. */
export function segmentsBetween(earlier: string, later: string): readonly DiffSegment[] {
  if (earlier === later) return later === '' ? [] : [{ kind: 'same', text: later }];
  const changes = diffWordsWithSpace(earlier, later, { timeout: patienceMilliseconds });
  if (!changes) {
    const whole: DiffSegment[] = [
      { kind: 'removed', text: earlier },
      { kind: 'added', text: later },
    ];
    return whole.filter((segment) => segment.text !== '');
  }
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
