import * as Y from 'yjs';
import { type RichText, cellSeparator, changeBetween, linesOf, plainTextOf, textOfCell } from '@tequio/drafting/domain';
import { type Block, blockOf, blocksIn, cellNodesOf, childrenOf, deltaOf, itemOf, newBlocks, newElement } from './rich-blocks';

/** Over REST prose is plain text, one line a paragraph, an item of a list, a row of a table; empty prose has no block at all. */
export function readProse(fragment: Y.XmlFragment): string {
  return plainTextOf(readRichProse(fragment));
}

export function readRichProse(fragment: Y.XmlFragment): RichText {
  return blocksIn(fragment);
}

/** @param rich used only where it says the same as the text */
export function fillProse(fragment: Y.XmlFragment, text: string, rich?: RichText): void {
  if (rich && rich.length > 0 && plainTextOf(rich) === text) fragment.insert(0, newBlocks(rich));
  else if (text !== '') fragment.insert(0, text.split('\n').map(paragraph));
}

/** Blocks that say the same stay as they are, with whatever a live editor gave them; one that changed is changed inside. */
export function writeProse(fragment: Y.XmlFragment, text: string): void {
  if (readProse(fragment) !== text) writeLines(fragment, text === '' ? [] : text.split('\n'), paragraph);
}

interface Unit {
  readonly node: Block;
  readonly lines: readonly string[];
}

/** The children of a document, a list, an item or a quote say these lines afterwards; `newUnit` makes one that was not there. */
function writeLines(container: Y.XmlFragment, after: readonly string[], newUnit: (line: string) => Y.XmlElement): void {
  const units = childrenOf(container).map((node): Unit => ({ node, lines: linesOfNode(node) }));
  const says = (unit: Unit | undefined, at: number): unit is Unit => unit !== undefined && unit.lines.every((line, index) => after[at + index] === line);
  let start = 0;
  let from = 0;
  for (let unit = units[start]; says(unit, from) && from + unit.lines.length <= after.length; unit = units[start]) {
    from += unit.lines.length;
    start += 1;
  }
  let end = units.length;
  let to = after.length;
  for (let unit = units[end - 1]; end > start && unit && to - unit.lines.length >= from && says(unit, to - unit.lines.length); unit = units[end - 1]) {
    to -= unit.lines.length;
    end -= 1;
  }
  writeChanged(container, start, units.slice(start, end), after.slice(from, to), newUnit);
}

function writeChanged(container: Y.XmlFragment, start: number, changed: readonly Unit[], lines: readonly string[], newUnit: (line: string) => Y.XmlElement): void {
  const [only] = changed;
  if (changed.length === 1 && only && lines.length > 0 && writeInside(only.node, lines)) return;
  // Line for line it is the same text, reworded; else a heading would stand over words it never stood over
  const isReworded = changed.flatMap((unit) => unit.lines).length === lines.length;
  let at = start;
  let rest = lines;
  for (const { node, lines: before } of changed) {
    const own = rest.slice(0, before.length);
    rest = rest.slice(own.length);
    if (own.length === before.length && own.length > 0 && (isReworded || !isHeading(node)) && writeInside(node, own)) {
      at += 1;
    } else {
      container.delete(at, 1);
      container.insert(at, own.map(newUnit));
      at += own.length;
    }
  }
  if (rest.length > 0) container.insert(at, rest.map(newUnit));
}

function isHeading(node: Block): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'heading';
}

/** Whether the block could take these lines and stay what it is. */
function writeInside(node: Block, lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (node instanceof Y.XmlText) return lines.length === 1 && writeLetters(node, first);
  switch (node.nodeName) {
    case 'paragraph':
    case 'heading':
      return lines.length === 1 && writeOneLine(node, first);
    case 'bulletList':
    case 'orderedList':
      writeLines(node, lines, (line) => newElement('listItem', [paragraph(line)]));
      return true;
    case 'listItem': {
      // A line too many is an item of its own, unless it stands within what hangs below the item
      const before = linesOfNode(node);
      if (before.length !== lines.length && (node.length < 2 || before[0] !== first)) return false;
      writeLines(node, lines, paragraph);
      return true;
    }
    case 'blockquote':
      writeLines(node, lines, paragraph);
      return true;
    case 'table':
      return writeRows(node, lines);
    default:
      return false;
  }
}

function writeOneLine(block: Y.XmlElement, line: string): boolean {
  const only = block.length <= 1 ? block.get(0) : undefined;
  if (only instanceof Y.XmlText && writeLetters(only, line)) return true;
  block.delete(0, block.length);
  block.insert(0, [new Y.XmlText(line)]);
  return true;
}

/** Marks stay on the letters that stay. Only a text without embeds counts its positions as its plain text does. */
function writeLetters(text: Y.XmlText, line: string): boolean {
  const delta = deltaOf(text);
  if (!delta.every(({ insert }) => typeof insert === 'string')) return false;
  const change = changeBetween(delta.map(({ insert }) => insert as string).join(''), line);
  if (!change) return true;
  const { at, remove, insert } = change;
  if (remove > 0) text.delete(at, remove);
  // Within marked letters the new ones are marked like them; beside a link they are no part of it
  if (insert !== '') text.insert(at, insert, marksAround(text, at));
  return true;
}

function marksAround(text: Y.XmlText, at: number): object {
  let end = 0;
  for (const { insert, attributes = {} } of deltaOf(text)) {
    const begin = end;
    end += (insert as string).length;
    if (begin < at && at < end) return attributes;
  }
  return {};
}

function writeRows(table: Y.XmlElement, lines: readonly string[]): boolean {
  const rows = childrenOf(table).map((row) => cellNodesOf(row).filter(isCell));
  const given = lines.map((line) => line.split(cellSeparator));
  if (rows.length !== given.length || rows.some((cells, index) => cells.length !== given[index]?.length)) return false;
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const text = given[row]?.[column] ?? '';
      if (textOfCell({ blocks: blocksIn(cell) }) !== text) writeLines(cell, text === '' ? [] : [text], paragraph);
    }),
  );
  // A separator within a cell, or a table that was put together in another way than ours
  return blockOf(table).flatMap(linesOf).join('\n') === lines.join('\n');
}

function isCell(node: Block): node is Y.XmlElement {
  return node instanceof Y.XmlElement && (node.nodeName === 'tableCell' || node.nodeName === 'tableHeader');
}

function linesOfNode(node: Block): readonly string[] {
  const blocks = node instanceof Y.XmlElement && node.nodeName === 'listItem' ? itemOf(node) : blockOf(node);
  return blocks.flatMap(linesOf);
}

function paragraph(line: string): Y.XmlElement {
  return newElement('paragraph', [new Y.XmlText(line)]);
}
