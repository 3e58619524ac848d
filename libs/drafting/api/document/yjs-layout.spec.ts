import * as Y from 'yjs';
import fc from 'fast-check';
import { type DraftContent, type DraftShape, changeBetween, emptyContent, findPlace, rowsIn } from '@tequio/drafting/domain';
import { addRow, newDocument, readContent, removeRow, writeValue } from './yjs-layout';

const shape: DraftShape = [
  { name: 'title', type: 'line', max: 300 },
  { name: 'action', type: 'prose', max: 8000 },
  { name: 'agenda', type: 'choice' },
  { name: 'values', type: 'choices', max: 4, options: ['access', 'participation', 'accountability'] },
  {
    name: 'milestones',
    type: 'rows',
    max: 20,
    columns: [
      { name: 'what', type: 'line', max: 300 },
      { name: 'weight', type: 'number', min: 0, max: 100, decimals: 2 },
    ],
  },
];
const rowColumns = shape.flatMap((field) => (field.type === 'rows' ? field.columns : []));
const rowId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const milestone = { ...emptyContent(shape), milestones: [{ id: rowId(1), what: 'Padrón', weight: 40 }] } as DraftContent;

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, fromA);
}

function write(doc: Y.Doc, path: string, value: string | number | null | readonly string[]): void {
  const place = findPlace(shape, path);
  if (!place) throw new Error(`The shape has no ${path}`);
  writeValue(doc, place, value);
}

const prose = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map((line) => line.replace(/[\n\r]/g, '')), { maxLength: 5 }).map((lines) => lines.join('\n'));

describe('A draft in its Yjs document', () => {
  it('gives back what was put in', () => {
    const content: DraftContent = {
      title: 'Ladrilleras limpias',
      action: 'Primer párrafo <b>sin negritas</b>\n\nTercero',
      agenda: 'medio-ambiente',
      values: ['access', 'accountability'],
      milestones: [
        { id: rowId(1), what: 'Padrón', weight: 40 },
        { id: rowId(2), what: 'Hornos', weight: 60 },
      ],
    };
    expect(readContent(shape, newDocument(shape, content))).toEqual(content);
  });

  it('holds any prose that is written over any other', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const doc = newDocument(shape, { ...emptyContent(shape), action: before });
        write(doc, 'action', after);
        expect(readContent(shape, doc)['action']).toBe(after);
      }),
    );
  });

  it('lets edits of different fields converge, whoever is first', () => {
    const edits = fc.record({ title: fc.string({ maxLength: 20 }).map((t) => t.replace(/\s/g, ' ')), action: prose, weight: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(edits, ({ title, action, weight }) => {
        const ana = newDocument(shape, milestone);
        const beto = copyOf(ana);
        write(ana, 'title', title);
        write(ana, `milestones.${rowId(1)}.weight`, weight);
        write(beto, 'action', action);
        write(beto, 'agenda', 'justicia');
        exchange(ana, beto);
        const expected = { ...milestone, title, action, agenda: 'justicia', milestones: [{ id: rowId(1), what: 'Padrón', weight }] };
        expect(readContent(shape, ana)).toEqual(expected);
        expect(readContent(shape, beto)).toEqual(expected);
      }),
    );
  });

  it('keeps every row that anybody added, in one order for all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 500 }), { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.boolean()), (numbers, sides) => {
        const ana = newDocument(shape, milestone);
        const beto = copyOf(ana);
        for (const n of numbers) addRow(sides.next().value ? ana : beto, 'milestones', rowColumns, rowId(n), { what: `Hito ${n}`, weight: null });
        exchange(ana, beto);
        const ids = rowsIn(readContent(shape, ana), 'milestones').map((row) => row.id);
        expect([...ids].sort()).toEqual([rowId(1), ...numbers.map(rowId)].sort());
        expect(rowsIn(readContent(shape, beto), 'milestones').map((row) => row.id)).toEqual(ids);
      }),
    );
  });

  it('merges ticks of different people and a removed row with an edit of another', () => {
    const ana = newDocument(shape, milestone);
    addRow(ana, 'milestones', rowColumns, rowId(2), { what: 'Hornos', weight: 60 });
    const beto = copyOf(ana);
    write(ana, 'values', ['access']);
    removeRow(ana, 'milestones', rowId(1));
    write(beto, 'values', ['participation']);
    write(beto, `milestones.${rowId(2)}.what`, 'Hornos nuevos');
    exchange(ana, beto);
    expect(readContent(shape, beto)).toEqual(readContent(shape, ana));
    expect(readContent(shape, ana)).toMatchObject({ values: ['access', 'participation'], milestones: [{ id: rowId(2), what: 'Hornos nuevos' }] });
  });

  it('leaves formatted blocks alone that did not change', () => {
    const doc = newDocument(shape, { ...emptyContent(shape), action: 'Uno\nDos' });
    const fragment = doc.getMap('fields').get('action') as Y.XmlFragment;
    const first = fragment.get(0) as Y.XmlElement;
    (first.get(0) as Y.XmlText).format(0, 3, { bold: true });
    write(doc, 'action', 'Uno\nDos y medio');
    expect(fragment.get(0)).toBe(first);
    expect((first.get(0) as Y.XmlText).toString()).toBe('<bold>Uno</bold>');
    expect(readContent(shape, doc)['action']).toBe('Uno\nDos y medio');
  });
});

describe('The change between two texts', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 20 });

  it('makes the one of the other and never cuts a character', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const change = changeBetween(before, after) ?? { at: 0, remove: 0, insert: '' };
        expect(before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove)).toBe(after);
        expect(change.insert.isWellFormed()).toBe(true);
      }),
    );
  });

  it('does not split one emoji from another that shares its half', () => {
    expect(changeBetween('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' });
  });
});
