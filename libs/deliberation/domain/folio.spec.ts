import { folioOf } from './folio';

describe('a folio', () => {
  it.each([
    ['DUR', 2, 41, 'DUR-2-0041'],
    ['NLE', 1, 12_345, 'NLE-1-12345'],
  ])('of %s, cycle %i, number %i is %s', (prefix, cycle, sequence, folio) => expect(folioOf(prefix, cycle, sequence)).toBe(folio));
});
