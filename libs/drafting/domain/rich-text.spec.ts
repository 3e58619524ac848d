import fc from 'fast-check';
import { type RichText, isPlain, joinedSpans, paragraphsOf, parseRichText, plainTextOf, richPart, sameRichText, shownRichText } from './rich-text';
import { anyRichText } from './testing/rich-texts';

const sheet: RichText = [
  { type: 'heading', level: 3, text: [{ text: 'Qué cambia' }] },
  { type: 'paragraph', text: [{ text: 'Se ' }, { text: 'publica', bold: true }, { text: ' el padrón.' }] },
  { type: 'list', ordered: false, items: [[{ type: 'paragraph', text: [{ text: 'Hornos' }] }, { type: 'list', ordered: true, items: [[{ type: 'paragraph', text: [{ text: 'Norte' }] }]] }], [{ type: 'paragraph', text: [{ text: 'Multas' }] }]] },
  { type: 'quote', blocks: [{ type: 'paragraph', text: [{ text: 'No hay aire.' }] }] },
  {
    type: 'table',
    rows: [
      [{ header: true, blocks: [{ type: 'paragraph', text: [{ text: 'Año' }] }] }, { header: true, blocks: [{ type: 'paragraph', text: [{ text: 'Meta' }] }] }],
      [{ blocks: [{ type: 'paragraph', text: [{ text: '2019' }] }] }, { blocks: [{ type: 'paragraph', text: [{ text: '40' }] }, { type: 'paragraph', text: [{ text: 'hornos' }] }] }],
    ],
  },
];

describe('A rich text', () => {
  it('says a line for each paragraph, heading, item and row', () => {
    expect(plainTextOf(sheet)).toBe('Qué cambia\nSe publica el padrón.\nHornos\nNorte\nMultas\nNo hay aire.\nAño | Meta\n2019 | 40 hornos');
  });

  it('is plain only when its paragraphs carry no mark and no break', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 10 })), (lines) => isPlain(paragraphsOf(lines.join('\n')))));
    expect(isPlain(sheet)).toBe(false);
    expect(isPlain([{ type: 'paragraph', text: [{ text: 'Calle 5\nDurango' }] }])).toBe(false);
    expect(isPlain([{ type: 'paragraph', text: [{ text: 'fuerte', bold: true }] }])).toBe(false);
  });

  it('comes out of JSON as it went in', () => {
    fc.assert(
      fc.property(anyRichText, (rich) => {
        expect(parseRichText(JSON.parse(JSON.stringify(rich)))).toEqual(rich);
      }),
    );
  });

  it('is refused as soon as anything in it is not of the white list', () => {
    const link = (href: string) => [{ type: 'paragraph', text: [{ text: 'aquí', href }] }];
    expect(parseRichText(link('https://durango.gob.mx/a?b=1'))).not.toBeNull();
    for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>', '//evil.example', 'https://a.mx/"onclick="x', 'vbscript:x', '']) {
      expect(parseRichText(link(href))).toBeNull();
    }
    const strange: unknown[] = [
      {}, 'texto', null, [null], [[]], [{ type: 'script', text: [] }], [{ type: 'paragraph' }], [{ type: 'paragraph', text: 'x' }],
      [{ type: 'paragraph', text: [{ text: 'x', onclick: 'y' }] }], [{ type: 'paragraph', text: [{ text: 'x', bold: 'yes' }] }],
      [{ type: 'paragraph', text: [], style: 'color:red' }], [{ type: 'heading', level: 1, text: [] }], [{ type: 'heading', level: 3, text: [{ text: 'a\nb' }] }],
      [{ type: 'list', ordered: false, items: [] }], [{ type: 'list', ordered: false, items: [[]] }], [{ type: 'list', ordered: true, start: 0, items: [[{ type: 'paragraph', text: [] }]] }],
      [{ type: 'table', rows: [[]] }], [{ type: 'table', rows: [[{ blocks: [], colspan: 1.5 }]] }], [{ type: 'quote', blocks: [{ type: 'html', html: '<b>' }] }],
    ];
    for (const value of strange) expect([value, parseRichText(value)]).toEqual([value, null]);
  });

  it('never nests without end', () => {
    let nested: unknown = [{ type: 'paragraph', text: [] }];
    for (let depth = 0; depth < 40; depth += 1) nested = [{ type: 'quote', blocks: nested }];
    expect(parseRichText(nested)).toBeNull();
  });

  it('is shown where it says what the text says, else the text is', () => {
    expect(shownRichText(plainTextOf(sheet), sheet)).toEqual(sheet);
    expect(shownRichText('Otra cosa', sheet)).toEqual([{ type: 'paragraph', text: [{ text: 'Otra cosa' }] }]);
    expect(shownRichText('Uno\n\nDos', undefined)).toHaveLength(2);
  });

  it('has one form: spans of equal marks are joined', () => {
    expect(joinedSpans([{ text: 'a' }, { text: '' }, { text: 'b' }, { text: 'c', bold: true }, { text: 'd', bold: true }])).toEqual([{ text: 'ab' }, { text: 'cd', bold: true }]);
  });

  it('is the same in whatever order its names come', () => {
    expect(sameRichText([{ type: 'paragraph', text: [{ text: 'a', bold: true }] }], [{ text: [{ bold: true, text: 'a' }], type: 'paragraph' }])).toBe(true);
    expect(sameRichText([{ type: 'paragraph', text: [{ text: 'a', bold: true }] }], undefined)).toBe(false);
  });

  it('is no part of what nobody formatted', () => {
    expect(richPart({})).toEqual({});
    expect(richPart(null)).toEqual({});
    expect(richPart({ action: sheet })).toEqual({ rich: { action: sheet } });
  });
});
