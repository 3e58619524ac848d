import { ownPath } from './own-path';

describe('After signing in one goes', () => {
  it.each([
    ['to the page one came from', '/trabajo/durango/2?pagina=2', '/trabajo/durango/2?pagina=2'],
    ['to the desk when none is named', undefined, '/mesa'],
    ['to the desk instead of another site', 'https://otro.example/', '/mesa'],
    ['to the desk instead of another site without scheme', '//otro.example', '/mesa'],
    ['to the desk instead of another site behind a backslash', '/\\otro.example', '/mesa'],
    ['to the desk instead of a script', 'javascript:alert(1)', '/mesa'],
    ['to the desk instead of a broken line', '/mesa\n//otro.example', '/mesa'],
  ])('%s', (_sentence, wanted, path) => expect(ownPath(wanted, '/mesa')).toBe(path));
});
