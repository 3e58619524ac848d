import * as fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('orders names and writes numbers as RFC 8785 asks', () =>
    expect(canonicalJson({ b: 1e21, a: ['ñ', 4.5, -0], 'é': null })).toBe('{"a":["ñ",4.5,0],"b":1e+21,"é":null}'));

  it.each([[undefined], [Number.NaN], ['\ud800']])('refuses what JSON cannot say: %p', (value) => expect(() => canonicalJson(value)).toThrow());

  it('says the same of the same content, whatever the order of its names', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
      }),
    ));
});
