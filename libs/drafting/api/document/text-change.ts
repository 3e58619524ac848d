import { changeBetween } from '@tequio/drafting/domain';
import type * as Y from 'yjs';

export function changeText(text: Y.Text, after: string): void {
  const change = changeBetween(text.toString(), after);
  if (!change) return;
  if (change.remove > 0) text.delete(change.at, change.remove);
  if (change.insert !== '') text.insert(change.at, change.insert);
}
