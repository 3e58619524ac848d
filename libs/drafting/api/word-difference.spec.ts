import fc from 'fast-check';
import { segmentsBetween } from './word-difference';

describe('The difference between two texts', () => {
  it('says which words went and which came', () => {
    expect(segmentsBetween('Hornos de leña en la colonia', 'Hornos de gas en la colonia')).toEqual([
      { kind: 'same', text: 'Hornos de ' },
      { kind: 'removed', text: 'leña' },
      { kind: 'added', text: 'gas' },
      { kind: 'same', text: ' en la colonia' },
    ]);
  });

  it('holds both texts whole', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const segments = segmentsBetween(earlier, later);
        const without = (kind: string) => segments.filter((segment) => segment.kind !== kind).map((segment) => segment.text).join('');
        expect(without('removed')).toBe(later);
        expect(without('added')).toBe(earlier);
      }),
    );
  });
});
