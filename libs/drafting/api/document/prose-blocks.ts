import * as Y from 'yjs';
import { changeText } from './text-change';

type Block = Y.XmlElement | Y.XmlText;

/** Over REST prose is plain text, one line a paragraph; empty prose has no block at all. */
export function readProse(fragment: Y.XmlFragment): string {
  return blocksOf(fragment).map(textOfBlock).join('\n');
}

export function fillProse(fragment: Y.XmlFragment, text: string): void {
  if (text !== '') fragment.insert(0, text.split('\n').map(paragraph));
}

/** Blocks that say the same stay as they are, with whatever a live editor gave them; one that changed is changed inside. */
export function writeProse(fragment: Y.XmlFragment, text: string): void {
  const blocks = blocksOf(fragment);
  const before = blocks.map(textOfBlock);
  if (before.join('\n') === text) return;
  const after = text === '' ? [] : text.split('\n');
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;

  const changedBefore = before.length - end - start;
  const changedAfter = after.slice(start, after.length - end);
  const kept = Math.min(changedBefore, changedAfter.length);
  for (let index = 0; index < kept; index += 1) {
    const block = blocks[start + index];
    const line = changedAfter[index] ?? '';
    const only = block instanceof Y.XmlElement && block.length <= 1 ? block.get(0) : undefined;
    if (only instanceof Y.XmlText && isPlain(only)) changeText(only, line);
    else replaceBlock(fragment, start + index, line);
  }
  if (changedBefore > kept) fragment.delete(start + kept, changedBefore - kept);
  if (changedAfter.length > kept) fragment.insert(start + kept, changedAfter.slice(kept).map(paragraph));
}

function replaceBlock(fragment: Y.XmlFragment, index: number, line: string): void {
  fragment.delete(index, 1);
  fragment.insert(index, [paragraph(line)]);
}

function paragraph(line: string): Y.XmlElement {
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(line)]);
  return block;
}

function blocksOf(fragment: Y.XmlFragment): readonly Block[] {
  return fragment.toArray().filter((node): node is Block => node instanceof Y.XmlElement || node instanceof Y.XmlText);
}

/** Without marks: `toString` would write bold as tags, and a tag in a text is text. */
function textOfBlock(block: Block): string {
  if (block instanceof Y.XmlText) return plainText(block);
  const parts = block.toArray().map((node) => (node instanceof Y.XmlElement || node instanceof Y.XmlText ? textOfBlock(node) : ''));
  return parts.join(block.toArray().some((node) => node instanceof Y.XmlElement) ? ' ' : '');
}

function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

/** Only a text without marks and embeds counts its positions as its plain text does. */
function isPlain(text: Y.XmlText): boolean {
  return (text.toDelta() as { insert: unknown; attributes?: object }[]).every(({ insert, attributes }) => typeof insert === 'string' && !attributes);
}
