import { UrlSegment, type PartialMatchRouteSnapshot, type Route } from '@angular/router';
import { ownedBy } from './owned-by';

function owns(patterns: readonly string[], path: string): boolean {
  const segments = path.split('/').filter((part) => part !== '').map((part) => new UrlSegment(part, {}));
  const route: Route = {};
  return ownedBy(...patterns).every((mayMatch) => mayMatch(route, segments, {} as PartialMatchRouteSnapshot) === true);
}

describe('ownedBy', () => {
  it.each([
    [[''], '/', true],
    [[''], '/buscar', false],
    [['buscar'], '/buscar', true],
    [['entidades/:slug'], '/entidades/durango', true],
    [['entidades/:slug'], '/entidades/durango/planes/1', false],
    [['entidades/:slug/planes/:number/compromisos/**'], '/entidades/durango/planes/1/compromisos/2', true],
    [['trabajo/:slug/:cycle/problemas/**'], '/trabajo/durango/2/problemas', true],
    [['trabajo/:slug/:cycle/problemas/**'], '/trabajo/durango/2', false],
    [['entrar', 'cuenta/**'], '/cuenta/claves', true],
  ])('%j owns %s: %s', (patterns, path, expected) => {
    expect(owns(patterns, path)).toBe(expected);
  });
});
