import type { DecorationAttrs } from '@tiptap/pm/view';

interface CaretUser {
  readonly accountId?: unknown;
  readonly name?: unknown;
  readonly sector?: unknown;
}

const tones = 6;

/** One of a few tones of the palette, always the same for one person; the name beside it says who it is. */
function toneOf({ accountId }: CaretUser): number {
  return [...String(accountId ?? '')].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % tones;
}

export function caretOf(user: CaretUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `remote-caret tone-${toneOf(user)}`;
  // Read aloud it would break the sentence at every stroke; who is where is told by the list of people
  caret.ariaHidden = 'true';
  const label = document.createElement('span');
  label.className = 'remote-caret-name';
  label.textContent = [user.name, user.sector].filter((part) => typeof part === 'string' && part !== '').join(' · ');
  caret.append(label);
  return caret;
}

export function selectionOf(user: CaretUser): DecorationAttrs {
  return { nodeName: 'span', class: `remote-selection tone-${toneOf(user)}` };
}
