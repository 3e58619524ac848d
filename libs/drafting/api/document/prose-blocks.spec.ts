import fc from 'fast-check';
import { type DraftShape, type RichBlock, type RichText, emptyContent, findPlace, isPlain, parseRichText, plainTextOf } from '@tequio/drafting/domain';
import { anyRichText } from '@tequio/drafting/domain/testing';
import * as Y from 'yjs';
import { fillProse, readProse, readRichProse, writeProse } from './prose-blocks';
import { newDocument, readText, writeValue } from './yjs-layout';

const rowId = '0190a1b2-0000-7000-8000-000000000002';
const shape: DraftShape = [
  { name: 'action', type: 'prose', max: 8000 },
  { name: 'milestones', type: 'rows', max: 5, columns: [{ name: 'what', type: 'prose', max: 1000 }] },
];

function fragmentOf(rich: RichText): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('prose');
  fillProse(fragment, plainTextOf(rich), rich);
  return fragment;
}

/** As an editor writes it. */
function element(name: string, children: (Y.XmlElement | Y.XmlText)[], attributes: Record<string, number> = {}): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, number>>(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.insert(0, children);
  return made as unknown as Y.XmlElement;
}

function marked(letters: string, attributes: object): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta([{ insert: letters, attributes }]);
  return text;
}

const paragraph = (text: string) => ({ type: 'paragraph', text: [{ text }] }) as const;
const list = (...items: RichText[]): RichBlock => ({ type: 'list', ordered: true, items });
const years = (goal: string): RichBlock => ({
  type: 'table',
  rows: [[{ header: true, blocks: [paragraph('Año')] }, { header: true, blocks: [paragraph('Meta')] }], [{ blocks: [paragraph('2019')] }, { blocks: [paragraph(goal)] }]],
});
const heading: RichBlock = { type: 'heading', level: 3, text: [{ text: 'Pasos' }] };
const register: RichText = [{ type: 'paragraph', text: [{ text: 'Padrón', bold: true }] }];
const end = paragraph('Fin');
const plan: RichText = [heading, list(register, [paragraph('Hornos')], [paragraph('Multas')]), years('40'), end];

describe('A long text in its document', () => {
  it('gives back any formatting that was put in, and the words that go with it', () => {
    fc.assert(
      fc.property(anyRichText, (rich) => {
        const fragment = fragmentOf(rich);
        expect(readRichProse(fragment)).toEqual(rich);
        expect(readProse(fragment)).toBe(plainTextOf(rich));
      }),
    );
  });

  it('holds any plain text that is written over any formatting', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }).map((line) => line.replace(/[\n\r]/g, '')), { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(anyRichText, text, (rich, after) => {
        const fragment = fragmentOf(rich);
        writeProse(fragment, after);
        expect(readProse(fragment)).toBe(after);
        expect(parseRichText(readRichProse(fragment))).not.toBeNull();
      }),
    );
  });

  it('holds the text in which any one line of it was changed, added or taken out', () => {
    fc.assert(
      fc.property(anyRichText, fc.nat(), fc.constantFrom('changed', 'added', 'gone'), (rich, where, what) => {
        const lines = plainTextOf(rich).split('\n');
        lines.splice(where % lines.length, what === 'added' ? 0 : 1, ...(what === 'gone' ? [] : ['Nueva línea']));
        const fragment = fragmentOf(rich);
        writeProse(fragment, lines.join('\n'));
        expect(readProse(fragment)).toBe(lines.join('\n'));
      }),
    );
  });

  it('keeps of unknown blocks, marks, levels and unsafe links what they say', () => {
    const fragment = new Y.Doc().getXmlFragment('prose');
    fragment.insert(0, [
      element('video', [element('caption', [new Y.XmlText('Horno')]), element('caption', [new Y.XmlText('Humo')])]),
      element('heading', [new Y.XmlText('Grande')], { level: 1 }),
      element('paragraph', [marked('pulse aquí', { link: { href: 'javascript:alert(1)' }, blink: {} }), element('hardBreak', []), marked('fuerte', { bold: {} })]),
      element('bulletList', []),
    ]);
    expect(readRichProse(fragment)).toEqual([paragraph('Horno Humo'), paragraph('Grande'), { type: 'paragraph', text: [{ text: 'pulse aquí\n' }, { text: 'fuerte', bold: true }] }]);
    expect(readProse(fragment)).toBe('Horno Humo\nGrande\npulse aquí\nfuerte');
  });

  it('never takes tags in a text for anything but text', () => {
    const fragment = fragmentOf([paragraph('<script>alert(1)</script>')]);
    expect(readRichProse(fragment)).toEqual([paragraph('<script>alert(1)</script>')]);
  });
});

describe('Plain text written over a long text', () => {
  const text = plainTextOf(plan);
  const written = (after: string): RichText => {
    const fragment = fragmentOf(plan);
    writeProse(fragment, after);
    return readRichProse(fragment);
  };

  it('leaves lists and tables alone that did not change', () => {
    const fragment = fragmentOf(plan);
    const before = fragment.toArray();
    writeProse(fragment, text.replace('Fin', 'Fin del plan'));
    expect(fragment.toArray().slice(0, 4)).toEqual(before);
    expect(readRichProse(fragment)).toEqual([...plan.slice(0, 3), paragraph('Fin del plan')]);
  });

  it('changes an item and keeps the others with their marks, and the list a list', () => {
    const after = (...items: string[]) => [heading, list(register, ...items.map((item) => [paragraph(item)])), years('40'), end];
    expect(written(text.replace('Hornos', 'Hornos viejos'))).toEqual(after('Hornos viejos', 'Multas'));
    expect(written(text.replace('Hornos', 'Hornos\nFiltros'))).toEqual(after('Hornos', 'Filtros', 'Multas'));
    expect(written(text.replace('Hornos\n', ''))).toEqual(after('Multas'));
    expect(written(text.replace('Multas', 'Multas altas\nPremios'))).toEqual(after('Hornos', 'Multas altas', 'Premios'));
  });

  it('changes a cell in its table; a row that fits no longer makes paragraphs of it', () => {
    expect(written(text.replace('40', '45'))).toEqual([...plan.slice(0, 2), years('45'), end]);
    expect(written(text.replace('2019 | 40', 'Sin meta'))).toEqual([...plan.slice(0, 2), paragraph('Año | Meta'), paragraph('Sin meta'), end]);
  });

  it('keeps the marks of the letters that stay', () => {
    const fragment = fragmentOf([{ type: 'paragraph', text: [{ text: 'Se ' }, { text: 'publica', bold: true }, { text: ' en ' }, { text: 'la página', href: 'https://durango.gob.mx' }] }]);
    writeProse(fragment, 'Se publica cada mes en la página oficial');
    expect(readRichProse(fragment)).toEqual([
      { type: 'paragraph', text: [{ text: 'Se ' }, { text: 'publica', bold: true }, { text: ' cada mes en la página oficial' }] },
    ]);
    writeProse(fragment, 'Se pública cada mes en la página oficial');
    expect(readRichProse(fragment)).toMatchObject([{ text: [{ text: 'Se ' }, { text: 'pública', bold: true }, {}] }]);
  });
});

describe('The formatting of a draft', () => {
  it('is told by path, and only where there is any', () => {
    const rich = { action: plan, [`milestones.${rowId}.what`]: [{ type: 'paragraph', text: [{ text: 'Padrón', italic: true }] }] as const };
    const content = { ...emptyContent(shape), action: plainTextOf(plan), milestones: [{ id: rowId, what: 'Padrón' }] };
    const doc = newDocument(shape, content, rich);
    expect(readText(shape, doc)).toEqual({ content, rich });
    const place = findPlace(shape, 'action');
    if (place) writeValue(doc, place, 'Otra cosa');
    expect(Object.keys(readText(shape, doc).rich)).toEqual([`milestones.${rowId}.what`]);
  });

  it('that says something else than its text is left out', () => {
    const content = { ...emptyContent(shape), action: 'Otra cosa' };
    expect(readText(shape, newDocument(shape, content, { action: plan }))).toEqual({ content, rich: {} });
  });

  it('always says what the content says', () => {
    fc.assert(
      fc.property(anyRichText, (action) => {
        const { content, rich } = readText(shape, newDocument(shape, { ...emptyContent(shape), action: plainTextOf(action) }, { action }));
        expect(plainTextOf(rich['action'] ?? action)).toBe(content['action']);
        expect('action' in rich).toBe(!isPlain(action));
      }),
    );
  });
});
