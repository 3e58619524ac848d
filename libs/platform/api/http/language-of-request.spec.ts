import { languageOf } from './language-of-request';

it.each([
  [undefined, 'es'],
  ['', 'es'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fr, en;q=0.5', 'en'],
  ['es;q=0.1, en;q=0.2', 'en'],
  ['en;q=0', 'es'],
  ['de', 'es'],
  ['*', 'es'],
  ['ENGLISH', 'es'],
  ['en;q=zero', 'en'],
] as const)('"%s" is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
