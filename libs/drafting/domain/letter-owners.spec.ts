import * as fc from 'fast-check';
import { type OwnedLetters, runsByOwner, sharesBySector } from './letter-owners';

const owned = (clientId: number, from: number, to: number, sectorCode: string): OwnedLetters => ({ clientId, from, to, accountId: `person of ${sectorCode}`, sectorCode, organisationId: null });
const read = (runs: ReturnType<typeof runsByOwner>) => runs.map(({ text, sectorCode }) => [text, sectorCode]);

describe('Who wrote a text', () => {
  it('is told where its writer changes, also within what one page typed', () =>
    expect(read(runsByOwner([{ clientId: 1, from: 0, text: 'Padrón público' }], [owned(1, 0, 6, 'autoridad'), owned(1, 6, 14, 'osc')]))).toEqual([
      ['Padrón', 'autoridad'],
      [' público', 'osc'],
    ]));

  it('joins what one person wrote in several pieces', () =>
    expect(read(runsByOwner([{ clientId: 1, from: 4, text: 'ab' }, { clientId: 2, from: 0, text: 'cd' }], [owned(1, 0, 9, 'osc'), owned(2, 0, 2, 'osc')]))).toEqual([['abcd', 'osc']]));

  it('is nobody where nothing is known', () =>
    expect(read(runsByOwner([{ clientId: 3, from: 0, text: 'antes' }], [owned(1, 0, 9, 'osc')]))).toEqual([['antes', null]]));

  it('never loses or doubles a letter, whatever the ranges', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ clientId: fc.integer({ min: 1, max: 3 }), from: fc.nat(30), text: fc.string({ minLength: 1, maxLength: 12 }) }), { maxLength: 8 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(30), fc.integer({ min: 1, max: 10 }), fc.constantFrom('a', 'b')), { maxLength: 8 }),
        (letters, ranges) => {
          const runs = runsByOwner(letters, ranges.map(([clientId, from, length, sector]) => owned(clientId, from, from + length, sector)));
          expect(runs.map(({ text }) => text).join('')).toBe(letters.map(({ text }) => text).join(''));
        },
      ),
    ));

  it('is shared out by sector, without spaces', () =>
    expect(sharesBySector(runsByOwner([{ clientId: 1, from: 0, text: 'uno dos ' }, { clientId: 2, from: 0, text: 'tres cuatro' }], [owned(1, 0, 8, 'osc'), owned(2, 0, 11, 'autoridad')]))).toEqual([
      { sectorCode: 'autoridad', letters: 10, share: 0.625 },
      { sectorCode: 'osc', letters: 6, share: 0.375 },
    ]));

  it('of an empty text is nobody’s', () => expect(sharesBySector([])).toEqual([]));
});
