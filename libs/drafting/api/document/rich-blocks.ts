import * as Y from 'yjs';
import { type RichBlock, type RichCell, type RichSpan, type RichText, joinedSpans, markRules } from '@tequio/drafting/domain';

export type Block = Y.XmlElement | Y.XmlText;

const emptyParagraph: RichBlock = { type: 'paragraph', text: [] };

/** What is not of the white list gives its text all the same: nothing that was written is lost. */
export function blocksIn(container: Y.XmlFragment): RichText {
  return childrenOf(container).flatMap(blockOf);
}

/** None for a list, a quote or a table in which nothing stands. */
export function blockOf(node: Block): readonly RichBlock[] {
  if (node instanceof Y.XmlText) return [{ type: 'paragraph', text: spansOf(node) }];
  switch (node.nodeName) {
    case 'heading':
      return [headingOrParagraph(node)];
    case 'bulletList':
    case 'orderedList':
      return filled(childrenOf(node).map(itemOf), (items) => ({ type: 'list', ordered: node.nodeName === 'orderedList', ...counted('start', node), items }));
    case 'blockquote':
      return filled(blocksIn(node), (blocks) => ({ type: 'quote', blocks }));
    case 'table':
      return filled(
        childrenOf(node).flatMap((row) => filled(cellNodesOf(row).map(cellOf), (cells) => cells)),
        (rows) => ({ type: 'table', rows }),
      );
    default:
      return [{ type: 'paragraph', text: spansOf(node) }];
  }
}

export function itemOf(node: Block): RichText {
  const blocks = node instanceof Y.XmlElement && node.nodeName === 'listItem' ? blocksIn(node) : blockOf(node);
  return blocks.length > 0 ? blocks : [emptyParagraph];
}

export function cellNodesOf(row: Block): readonly Block[] {
  return row instanceof Y.XmlElement && row.nodeName === 'tableRow' ? childrenOf(row) : [row];
}

function cellOf(node: Block): RichCell {
  const isCell = node instanceof Y.XmlElement && (node.nodeName === 'tableCell' || node.nodeName === 'tableHeader');
  if (!isCell) return { blocks: blockOf(node) };
  return { ...(node.nodeName === 'tableHeader' && { header: true }), ...counted('colspan', node), ...counted('rowspan', node), blocks: blocksIn(node) };
}

function headingOrParagraph(node: Y.XmlElement): RichBlock {
  const level: unknown = attributesOf(node)['level'];
  const text = spansOf(node);
  // A heading has no lines of its own: a break in one is a space
  return level === 3 || level === 4 ? { type: 'heading', level, text: joinedSpans(text.map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))) } : { type: 'paragraph', text };
}

function filled<T, R>(parts: readonly T[], whole: (parts: readonly T[]) => R): readonly R[] {
  return parts.length > 0 ? [whole(parts)] : [];
}

function counted(name: 'start' | 'colspan' | 'rowspan', node: Y.XmlElement): { readonly [counted: string]: number } {
  const value: unknown = attributesOf(node)[name];
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1000 ? { [name]: value } : {};
}

function attributesOf(node: Y.XmlElement): Readonly<Record<string, unknown>> {
  return node.getAttributes();
}

function spansOf(node: Block): readonly RichSpan[] {
  if (node instanceof Y.XmlText) return joinedSpans(deltaOf(node).map(spanOf));
  const children = childrenOf(node);
  const spans = children.flatMap((child, index): readonly RichSpan[] => {
    if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') return [{ text: '\n' }];
    // What stands apart in the document stays apart in words
    return child instanceof Y.XmlElement && index > 0 ? [{ text: ' ' }, ...spansOf(child)] : spansOf(child);
  });
  return joinedSpans(spans);
}

function spanOf({ insert, attributes = {} }: Delta): RichSpan {
  const carries = (mark: string): boolean => attributes[mark] !== null && attributes[mark] !== undefined && markRules[mark]?.(attributes[mark]) === true;
  return {
    text: typeof insert === 'string' ? insert : '',
    ...(carries('bold') && { bold: true }),
    ...(carries('italic') && { italic: true }),
    ...(carries('link') && { href: (attributes['link'] as { href: string }).href }),
  };
}

interface Delta {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export function deltaOf(text: Y.XmlText): readonly Delta[] {
  return text.toDelta() as Delta[];
}

export function childrenOf(node: Y.XmlFragment): readonly Block[] {
  return node.toArray().filter((child): child is Block => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

/** The blocks of a rich text as the editor would have made them. */
export function newBlocks(rich: RichText): Y.XmlElement[] {
  return rich.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return newElement('paragraph', textNodes(block.text));
      case 'heading':
        return newElement('heading', textNodes(block.text), { level: block.level });
      case 'list': {
        const items = block.items.map((item) => newElement('listItem', newBlocks(item)));
        return block.ordered ? newElement('orderedList', items, { start: block.start ?? 1 }) : newElement('bulletList', items);
      }
      case 'quote':
        return newElement('blockquote', newBlocks(block.blocks));
      case 'table':
        return newElement(
          'table',
          block.rows.map((cells) =>
            newElement(
              'tableRow',
              cells.map(({ header, colspan = 1, rowspan = 1, blocks }) => newElement(header ? 'tableHeader' : 'tableCell', newBlocks(blocks), { colspan, rowspan })),
            ),
          ),
        );
    }
  });
}

export function newElement(name: string, children: readonly Block[], attributes: Readonly<Record<string, number>> = {}): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, number>>(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  if (children.length > 0) element.insert(0, [...children]);
  // An editor's attributes are of any JSON type; the type of an element only knows words
  return element as unknown as Y.XmlElement;
}

/** Letters between breaks lie in one text each, breaks in elements of their own. */
function textNodes(spans: readonly RichSpan[]): readonly Block[] {
  const nodes: Block[] = [];
  let letters: { insert: string; attributes?: object }[] = [];
  const finish = () => {
    const node = new Y.XmlText();
    node.applyDelta(letters);
    nodes.push(node);
    letters = [];
  };
  for (const { text, bold, italic, href } of spans) {
    const attributes = { ...(bold && { bold: {} }), ...(italic && { italic: {} }), ...(href !== undefined && { link: { href } }) };
    text.split('\n').forEach((line, index) => {
      if (index > 0) {
        finish();
        nodes.push(new Y.XmlElement('hardBreak'));
      }
      if (line !== '') letters.push({ insert: line, ...(Object.keys(attributes).length > 0 && { attributes }) });
    });
  }
  finish();
  return nodes;
}
