import { readSheet, subjectOf } from './contribution-sheet';

const isThere = ({ kind, number }: { kind: string; number: string }) => kind === 'cycle' || (kind === 'commitment' && number === '1');
const heading = ['Sobre', 'Aportación', 'Nombre', 'Publicar nombre', 'Mesa'];
const sheet = (...rows: string[][]) => readSheet(heading, rows.map((cells, index) => ({ line: index + 2, cells })), isThere);

describe('a sheet of contributions', () => {
  it('is read row by row, blank rows left out', () =>
    expect(sheet(['compromiso 1', 'Más folios.', 'Rosa', 'sí', '3'], ['', ' '], ['Ciclo', 'Más sesiones.'])).toEqual({
      missing: [],
      errors: [],
      contributions: [
        { line: 2, about: { kind: 'commitment', number: '1' }, body: 'Más folios.', authorName: 'Rosa', nameIsPublic: true, tableName: '3' },
        { line: 4, about: { kind: 'cycle', number: '1' }, body: 'Más sesiones.', authorName: null, nameIsPublic: false, tableName: null },
      ],
    }));

  it('names every wrong cell by its line and column', () =>
    expect(sheet(['compromiso 9', ''], ['otra cosa', 'x', 'n'.repeat(201), 'quizá'], ['ciclo', 'uno', '', '', '', 'dos']).errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'about', 'about-not-there'],
      [2, 'body', 'body-missing'],
      [3, 'about', 'about-unknown'],
      [3, 'name', 'name-too-long'],
      [3, 'showName', 'show-name-unknown'],
      [4, 'body', 'cells-too-many'],
    ]));

  it('says which columns it cannot do without', () => expect(readSheet(['nombre', 'mesa'], [], isThere).missing).toEqual(['about', 'body']));

  it('is read in English too', () => expect(readSheet(['about', 'contribution'], [{ line: 2, cells: ['Commitment 1', 'More trees.'] }], isThere).contributions).toHaveLength(1));
});

it.each([
  ['Problemática 12', { kind: 'problem', number: '12' }],
  ['compromiso  3', { kind: 'commitment', number: '3' }],
  ['plan', { kind: 'plan', number: '1' }],
  ['plan 2', null],
  ['compromiso', null],
  ['1', null],
  ['', null],
])('%j speaks of %j', (text, subject) => expect(subjectOf(text)).toEqual(subject));
