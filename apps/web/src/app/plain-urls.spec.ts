import { PlainUrls } from './plain-urls';

const urls = new PlainUrls();

describe('addresses', () => {
  it.each(['/(aux:x)', '/entidades/(aux:x)', '/(', '/a)b(//c'])('%s asks for no second outlet', (url) =>
    expect(Object.keys(urls.parse(url).root.children)).toEqual(['primary']));

  it('ask each question once, the last time', () =>
    expect(urls.parse('/buscar?q=agua&pagina=2&q=aire').queryParams).toEqual({ q: 'aire', pagina: '2' }));

  it('keep brackets of a question', () => expect(urls.parse('/buscar?q=(agua)#uno').queryParams).toEqual({ q: '(agua)' }));

  it.each(['/', '/entidades/durango?q=a#b', '/entidades/durango/planes/1'])('%s stays as it is', (url) => expect(urls.serialize(urls.parse(url))).toBe(url));
});
