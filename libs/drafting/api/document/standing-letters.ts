import type { DraftShape, StandingLetters } from '@tequio/drafting/domain';
import * as Y from 'yjs';
import { fieldsKey } from './yjs-layout';

/** Every text of a document, by its path, letter by letter with where each comes from. Formatting and what was deleted are no letters. */
export function standingLetters(shape: DraftShape, doc: Y.Doc): ReadonlyMap<string, readonly StandingLetters[]> {
  const fields = doc.getMap(fieldsKey);
  const texts = new Map<string, readonly StandingLetters[]>();
  for (const field of shape) {
    if (field.type === 'line' || field.type === 'prose') texts.set(field.name, lettersOf(fields.get(field.name)));
    const rows = field.type === 'rows' ? fields.get(field.name) : null;
    if (field.type !== 'rows' || !(rows instanceof Y.Map)) continue;
    for (const [rowId, row] of rows.entries()) {
      if (!(row instanceof Y.Map)) continue;
      for (const { name, type } of field.columns) if (type === 'line' || type === 'prose') texts.set(`${field.name}.${rowId}.${name}`, lettersOf(row.get(name)));
    }
  }
  return texts;
}

function lettersOf(text: unknown): readonly StandingLetters[] {
  if (!(text instanceof Y.Text || text instanceof Y.XmlFragment)) return [];
  const letters: StandingLetters[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) letters.push({ clientId: item.id.client, from: item.id.clock, text: item.content.str });
    else if (item.content instanceof Y.ContentType) letters.push(...lettersOf(item.content.type));
  }
  return letters;
}
