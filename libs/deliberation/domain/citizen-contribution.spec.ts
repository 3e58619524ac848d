import fc from 'fast-check';
import { isMailAddress, placeOfQuote, withoutContactData } from './citizen-contribution';

const passages = [
  { path: 'statusQuo', text: 'El humo negro sale\nde madrugada.' },
  { path: 'risks', text: 'Falta de inspectores. Más humo negro.' },
];

describe('the place of a quote', () => {
  it('is where its words stand, across line breaks', () =>
    expect(placeOfQuote({ passagePath: null, quote: 'negro sale de  madrugada' }, passages)).toEqual({ passagePath: 'statusQuo', quote: 'negro sale\nde madrugada', quoteStart: 8 }));
  it('is in the passage that was named', () => expect(placeOfQuote({ passagePath: 'risks', quote: 'humo negro' }, passages)).toMatchObject({ passagePath: 'risks', quoteStart: 26 }));
  it('is nowhere for words that are not there', () => expect(placeOfQuote({ passagePath: 'risks', quote: 'madrugada' }, passages)).toBeNull());
  it('is the whole passage without a quote', () => expect(placeOfQuote({ passagePath: 'risks', quote: ' ' }, passages)).toEqual({ passagePath: 'risks', quote: null, quoteStart: null }));

  it('always holds what was cut out of the text', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const quote = text.slice(start, start + 1 + (b % (text.length - start)));
        fc.pre(quote.trim() !== '');
        const place = placeOfQuote({ passagePath: 'x', quote }, [{ path: 'x', text }]);
        expect(place?.quote?.trim().split(/\s+/)).toEqual(quote.trim().split(/\s+/));
        expect(text.startsWith(place?.quote ?? '', place?.quoteStart ?? -1)).toBe(true);
      }),
    ));
});

describe('contact data in what people write', () => {
  it.each([
    ['escriba a yo@ejemplo.mx.', 'escriba a ###.'],
    ['mi número es 618 123 4567', 'mi número es ###'],
    ['o al +52 (55) 1234-5678, por favor', 'o al ###, por favor'],
    ['6181234567', '###'],
    ['618 123 45 67 o 55 12 34 56 78', '### o ###'],
    ['en 2015, 2016 y 2017 hubo 12 hornos', 'en 2015, 2016 y 2017 hubo 12 hornos'],
    ['en 2019 se gastaron 1,200,000 pesos', 'en 2019 se gastaron 1,200,000 pesos'],
    ['el folio DUR-2-0041 y el 2018-2019', 'el folio DUR-2-0041 y el 2018-2019'],
    ['a las 10:30 del 15/01/2019', 'a las 10:30 del 15/01/2019'],
  ])('%s', (text, shown) => expect(withoutContactData(text, '###')).toBe(shown));
});

it.each([
  ['nombre@ejemplo.mx', true],
  ['a.b+c@sub.ejemplo.org', true],
  ['nombre@ejemplo', false],
  ['dos@a@ejemplo.mx', false],
  ['con blanco@ejemplo.mx', false],
  ['a@ejemplo.mx\nBcc: b@ejemplo.mx', false],
  ['a@ejemplo.mx,b@ejemplo.mx', false],
])('%j is a mail address: %s', (text, is) => expect(isMailAddress(text)).toBe(is));
