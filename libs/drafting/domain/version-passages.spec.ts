import { passagePairs, passagesOf } from './version-passages';
import { newShape, someRowId } from './testing/draft-shapes';

const words = { labelOf: (path: string) => path, wordOf: (_path: string, value: string | number) => String(value) };

describe('Passages of a version', () => {
  it('follow the shape, rows cell by cell', () => {
    const passages = passagesOf(newShape(), { title: 'Hornos', values: ['access'], milestones: [{ id: someRowId, what: 'Padrón', startsOn: null, weight: 40 }] }, words);
    expect(passages.map(({ path, text }) => [path, text])).toEqual([
      ['title', 'Hornos'],
      ['action', ''],
      ['agenda', ''],
      ['kind', ''],
      ['values', 'access'],
      [`milestones.${someRowId}.what`, 'Padrón'],
      [`milestones.${someRowId}.startsOn`, ''],
      [`milestones.${someRowId}.weight`, '40'],
    ]);
  });

  it('carry their formatting, rows cell by cell', () => {
    const rich = [{ type: 'heading', level: 3, text: [{ text: 'Padrón' }] }] as const;
    const content = { action: 'Padrón', milestones: [{ id: someRowId, what: 'Padrón', startsOn: null, weight: 40 }] };
    const passages = passagesOf(newShape(), content, words, { action: rich, [`milestones.${someRowId}.what`]: rich });
    expect(passages.filter((passage) => passage.rich === rich).map(({ path }) => path)).toEqual(['action', `milestones.${someRowId}.what`]);
  });

  it('are paired by where they stand; what is gone keeps its place, what is new has nothing before it', () => {
    const p = (path: string, text: string) => ({ path, label: path, text });
    expect(passagePairs([p('a', '1'), p('gone', '2'), p('c', '3')], [p('a', '1'), p('c', '4'), p('new', '5')])).toEqual([
      { path: 'a', label: 'a', before: '1', after: '1' },
      { path: 'gone', label: 'gone', before: '2', after: '' },
      { path: 'c', label: 'c', before: '3', after: '4' },
      { path: 'new', label: 'new', before: '', after: '5' },
    ]);
  });
});
