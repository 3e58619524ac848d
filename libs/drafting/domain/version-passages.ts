import type { CellShape, DraftContent, DraftShape, DraftValue } from './draft-shape';
import { rowsIn } from './draft-shape';
import type { RichText, RichTexts } from './rich-text';

/** A piece of a version that is compared as one: a field, a cell of a row. */
export interface Passage {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  /** How it looks, when it is formatted. */
  readonly rich?: RichText;
}

export interface PassageWords {
  /** `title` → Título; `milestones.what` → Hito: qué se hará. */
  labelOf(fieldPath: string): string;
  /** What a code, a number, a day is called. */
  wordOf(fieldPath: string, value: string | number): string;
}

/** A text in the order of its shape, each passage with its name; empty ones stay, so that what was emptied is seen. */
export function passagesOf(shape: DraftShape, content: DraftContent, words: PassageWords, rich: RichTexts = {}): readonly Passage[] {
  return shape.flatMap((field) => {
    if (field.type !== 'rows') {
      return [{ path: field.name, label: words.labelOf(field.name), text: wordsOf(field.name, content[field.name], words), ...richAt(rich, field.name) }];
    }
    return rowsIn(content, field.name).flatMap((row, index) =>
      field.columns.map((column: CellShape) => ({
        path: `${field.name}.${row.id}.${column.name}`,
        label: `${words.labelOf(field.name)} ${index + 1} · ${words.labelOf(`${field.name}.${column.name}`)}`,
        text: wordsOf(`${field.name}.${column.name}`, row[column.name], words),
        ...richAt(rich, `${field.name}.${row.id}.${column.name}`),
      })),
    );
  });
}

/** As a part of a passage: not there where the text is plain. */
export function richAt(rich: RichTexts | undefined, path: string): { readonly rich?: RichText } {
  const found = rich?.[path];
  return found ? { rich: found } : {};
}

function wordsOf(fieldPath: string, value: DraftValue | undefined, words: PassageWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string' || typeof value === 'number') return words.wordOf(fieldPath, value);
  return value.map((code) => (typeof code === 'string' ? words.wordOf(fieldPath, code) : '')).join('\n');
}

export interface PassagePair {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly richBefore?: RichText;
  readonly richAfter?: RichText;
}

/** Passages of two versions side by side, in the order of the later one; what only the earlier one had follows its neighbour. */
export function passagePairs(earlier: readonly Passage[], later: readonly Passage[]): readonly PassagePair[] {
  const before = new Map(earlier.map((passage) => [passage.path, passage]));
  const after = new Set(later.map((passage) => passage.path));
  const pairs: PassagePair[] = later.map(({ path, label, text, rich }) => ({
    path,
    label,
    before: before.get(path)?.text ?? '',
    after: text,
    richBefore: before.get(path)?.rich,
    richAfter: rich,
  }));
  earlier.forEach((passage, index) => {
    if (after.has(passage.path)) return;
    const gone = { path: passage.path, label: passage.label, before: passage.text, after: '' };
    const neighbour = earlier[index - 1]?.path;
    pairs.splice(pairs.findIndex((pair) => pair.path === neighbour) + 1, 0, gone);
  });
  return pairs;
}
