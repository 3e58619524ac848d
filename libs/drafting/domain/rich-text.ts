import { canonicalJson } from '@tequio/kernel';
import type { DraftContent } from './draft-shape';
import { isSafeLink } from './rich-text-rules';

/**
 * A long text with its formatting, as it is kept, frozen and read once it has left the document. It says what the text looks
 * like; what the text says is its plain text, and the two always agree (`plainTextOf`). Only texts that have formatting have one.
 *
 *     [
 *       { "type": "heading", "level": 3, "text": [{ "text": "Qué cambia" }] },
 *       { "type": "list", "ordered": false, "items": [[{ "type": "paragraph", "text": [{ "text": "Se publica", "bold": true }] }]] },
 *       { "type": "table", "rows": [[{ "header": true, "blocks": [] }, { "blocks": [] }]] }
 *     ]
 */
export type RichText = readonly RichBlock[];

/** By path, as `findPlace` knows it: `action`, `milestones.<row id>.what`. */
export type RichTexts = { readonly [path: string]: RichText };

/** A text as it lies in its document: what it says, and how it looks where it is formatted. */
export interface DraftText {
  readonly content: DraftContent;
  readonly rich: RichTexts;
}

export type RichBlock = RichParagraph | RichHeading | RichList | RichQuote | RichTable;

export interface RichParagraph {
  readonly type: 'paragraph';
  readonly text: readonly RichSpan[];
}

export interface RichHeading {
  readonly type: 'heading';
  readonly level: 3 | 4;
  readonly text: readonly RichSpan[];
}

export interface RichList {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Where it begins to count, unless at one. */
  readonly start?: number;
  readonly items: readonly RichText[];
}

export interface RichQuote {
  readonly type: 'quote';
  readonly blocks: RichText;
}

export interface RichTable {
  readonly type: 'table';
  readonly rows: readonly (readonly RichCell[])[];
}

export interface RichCell {
  readonly header?: true;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly blocks: RichText;
}

/** Letters with the same marks; a line break inside a paragraph is `\n`. */
export interface RichSpan {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly href?: string;
}

/** Between the cells of a row in plain text. */
export const cellSeparator = ' | ';
/** A list in a quote in a cell is the deepest that the editor makes. */
const deepest = 12;
const largestCount = 1000;

/** What the text says: a line for each paragraph, heading, item and row. */
export function plainTextOf(rich: RichText): string {
  return rich.flatMap(linesOf).join('\n');
}

export function linesOf(block: RichBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lettersOf(block.text).split('\n');
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'table':
      return block.rows.map((cells) => cells.map(textOfCell).join(cellSeparator));
  }
}

export function textOfCell({ blocks }: Pick<RichCell, 'blocks'>): string {
  return blocks.flatMap(linesOf).join(' ');
}

export function lettersOf(spans: readonly RichSpan[]): string {
  return spans.map(({ text }) => text).join('');
}

/** Its plain text says all there is: nothing but paragraphs without marks and without breaks. */
export function isPlain(rich: RichText): boolean {
  return rich.every((block) => block.type === 'paragraph' && block.text.every((span) => isBare(span) && !span.text.includes('\n')));
}

function isBare({ bold, italic, href }: RichSpan): boolean {
  return bold === undefined && italic === undefined && href === undefined;
}

/** Neighbours with the same marks are one; what has no letters is none. One text has one form, and so one hash. */
export function joinedSpans(spans: readonly RichSpan[]): readonly RichSpan[] {
  const joined: RichSpan[] = [];
  for (const span of spans) {
    if (span.text === '') continue;
    const last = joined.at(-1);
    if (last && last.bold === span.bold && last.italic === span.italic && last.href === span.href) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

/** The part of a version or an answer that tells the formatting: not there at all where nothing is formatted. */
export function richPart(rich: RichTexts | null | undefined): { readonly rich?: RichTexts } {
  return rich && Object.keys(rich).length > 0 ? { rich } : {};
}

/** For a column that is null where nothing is formatted. */
export function storedRich(rich: RichTexts): string | null {
  return Object.keys(rich).length > 0 ? JSON.stringify(rich) : null;
}

/** Whatever the order in which the database or a version holds the names. */
export function sameRichText(one: RichText | undefined, other: RichText | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

/** JSON of whatever origin as a rich text; null when anything in it is not of the white list. */
export function parseRichText(value: unknown): RichText | null {
  return isFlow(value, 0) ? value : null;
}

/** What a page shows: the formatting where there is any that says the same as the text, else the text as paragraphs. */
export function shownRichText(text: string, rich: unknown): RichText {
  const parsed = rich === undefined || rich === null ? null : parseRichText(rich);
  return parsed && plainTextOf(parsed) === text ? parsed : paragraphsOf(text);
}

export function paragraphsOf(text: string): RichText {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): RichParagraph => ({ type: 'paragraph', text: [{ text: line }] }));
}

type Json = Readonly<Record<string, unknown>>;

function isFlow(value: unknown, depth: number): value is RichText {
  return depth <= deepest && Array.isArray(value) && value.every((block) => isBlock(block, depth));
}

function isBlock(value: unknown, depth: number): value is RichBlock {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'paragraph':
      return hasOnly(value, ['type', 'text']) && areSpans(value['text']);
    case 'heading':
      return hasOnly(value, ['type', 'level', 'text']) && (value['level'] === 3 || value['level'] === 4) && areSpans(value['text']) && !lettersOf(value['text']).includes('\n');
    case 'list':
      return (
        hasOnly(value, ['type', 'ordered', 'start', 'items']) &&
        typeof value['ordered'] === 'boolean' &&
        isCountOrUnset(value['start']) &&
        isFilled(value['items']) &&
        value['items'].every((item) => isFilled(item) && isFlow(item, depth + 1))
      );
    case 'quote':
      return hasOnly(value, ['type', 'blocks']) && isFilled(value['blocks']) && isFlow(value['blocks'], depth + 1);
    case 'table':
      return hasOnly(value, ['type', 'rows']) && isFilled(value['rows']) && value['rows'].every((row) => isFilled(row) && row.every((cell) => isCell(cell, depth + 1)));
    default:
      return false;
  }
}

function isCell(value: unknown, depth: number): value is RichCell {
  return (
    isRecord(value) &&
    hasOnly(value, ['header', 'colspan', 'rowspan', 'blocks']) &&
    isTrueOrUnset(value['header']) &&
    isCountOrUnset(value['colspan']) &&
    isCountOrUnset(value['rowspan']) &&
    isFlow(value['blocks'], depth)
  );
}

function areSpans(value: unknown): value is readonly RichSpan[] {
  return Array.isArray(value) && value.every(isSpan);
}

function isSpan(value: unknown): value is RichSpan {
  return (
    isRecord(value) &&
    hasOnly(value, ['text', 'bold', 'italic', 'href']) &&
    typeof value['text'] === 'string' &&
    isTrueOrUnset(value['bold']) &&
    isTrueOrUnset(value['italic']) &&
    (value['href'] === undefined || isSafeLink(value['href']))
  );
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Json, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isTrueOrUnset(value: unknown): boolean {
  return value === true || value === undefined;
}

function isCountOrUnset(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largestCount);
}
