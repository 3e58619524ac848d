import { readFileSync } from 'node:fs';
import { type SourceMap, drawnCountry, lightOutline } from './outline';

describe('the outline of an entity', () => {
  it.each([
    ['a square, absolute and closed', 'M 10,10 L 20,10 L 20,20 L 10,20 z', 'M20 20l20 0 0 20-20 0z'],
    ['the same in steps', 'm 10,10 10,0 0,10 -10,0 z', 'M20 20l20 0 0 20-20 0z'],
    ['points that fall together are one', 'm 10,10 0.1,0 10,0 0,10 z', 'M20 20l20 0 0 20z'],
    ['an island too small to see is left out', 'm 10,10 10,0 0,10 z m 50,50 1,0 0,1 z', 'M20 20l20 0 0 20z'],
    ['an entity that is small itself stays', 'm 10,10 1,0 0,1 z', 'M20 20l2 0 0 2z'],
    ['a second ring goes on from the start of the first', 'm 10,10 10,0 0,10 z m 20,0 10,0 0,10 z', 'M20 20l20 0 0 20zM60 20l20 0 0 20z'],
  ])('%s', (_case, path, light) => {
    expect(lightOutline(path)).toBe(light);
  });
});

describe('the outlines in the repository', () => {
  const source = readFileSync('node_modules/@svg-maps/mexico/index.js', 'utf8').replace(/^export default /, '').replace(/;?\s*$/, '');
  const map = JSON.parse(source) as SourceMap;

  it('are those of the 32 entities of the package, drawn anew', () => {
    expect(map.locations).toHaveLength(32);
    expect(readFileSync('libs/observatory/web/national/mexico-outlines.ts', 'utf8')).toBe(drawnCountry(map));
  });
});
