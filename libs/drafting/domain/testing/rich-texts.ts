import fc from 'fast-check';
import type { RichBlock, RichCell, RichSpan, RichText } from '../rich-text';
import { joinedSpans } from '../rich-text';

const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => text.replace(/[\n\r]/g, ' '));

const span = fc
  .record({ text: letters, bold: fc.boolean(), italic: fc.boolean(), link: fc.boolean() })
  .map(({ text, bold, italic, link }): RichSpan => ({ text, ...(bold && { bold }), ...(italic && { italic }), ...(link && { href: 'https://durango.gob.mx/plan' }) }));
const spans = fc.array(span, { maxLength: 3 }).map(joinedSpans);
const paragraph = fc.tuple(spans, fc.boolean()).map(([text, breaks]): RichBlock => ({ type: 'paragraph', text: joinedSpans(breaks ? [...text, { text: '\n' }, { text: 'sigue' }] : text) }));

/** Texts as the editor makes them: flow in items, quotes and cells is paragraphs and lists. */
function flow(depth: number): fc.Arbitrary<RichText> {
  return fc.array(depth === 0 ? paragraph : fc.oneof(paragraph, list(depth - 1)), { minLength: 1, maxLength: 3 });
}

function list(depth: number): fc.Arbitrary<RichBlock> {
  return fc
    .record({ ordered: fc.boolean(), start: fc.integer({ min: 1, max: 9 }), items: fc.array(flow(depth), { minLength: 1, maxLength: 3 }) })
    .map(({ ordered, start, items }): RichBlock => ({ type: 'list', ordered, ...(ordered && start > 1 && { start }), items }));
}

const cell = fc
  .record({ header: fc.boolean(), colspan: fc.integer({ min: 1, max: 3 }), blocks: flow(1) })
  .map(({ header, colspan, blocks }): RichCell => ({ ...(header && { header: true }), ...(colspan > 1 && { colspan }), blocks }));

const block: fc.Arbitrary<RichBlock> = fc.oneof(
  paragraph,
  fc.record({ level: fc.constantFrom(3 as const, 4 as const), text: spans }).map(({ level, text }): RichBlock => ({ type: 'heading', level, text })),
  list(2),
  flow(1).map((blocks): RichBlock => ({ type: 'quote', blocks })),
  fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows): RichBlock => ({ type: 'table', rows })),
);

export const anyRichText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 4 });
