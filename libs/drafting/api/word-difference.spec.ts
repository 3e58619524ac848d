import fc from 'fast-check';
import { Patience, segmentsBetween } from './word-difference';

describe('The difference between two texts', () => {
  it('says which words went and which came', () => {
    expect(segmentsBetween('Hornos de leña en la colonia', 'Hornos de gas en la colonia')).toEqual([
      { kind: 'same', text: 'Hornos de ' },
      { kind: 'removed', text: 'leña' },
      { kind: 'added', text: 'gas' },
      { kind: 'same', text: ' en la colonia' },
    ]);
  });

  it('of sixty long texts with nothing in common takes no longer than that of a few', () => {
    const words = (letter: string) => Array.from({ length: 1_500 }, (_, n) => `${letter}${(n * 7_919) % 10_007}`).join(' ');
    const [earlier, later] = [words('a'), words('b')];
    const patience = new Patience();
    const began = performance.now();
    const compared = Array.from({ length: 60 }, () => segmentsBetween(earlier, later, patience));
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(compared.at(-1)).toEqual([{ kind: 'removed', text: earlier }, { kind: 'added', text: later }]);
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
