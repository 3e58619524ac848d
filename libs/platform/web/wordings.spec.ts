import { dateWording, numberWording } from './wordings';

describe('a wording of dates or numbers', () => {
  it('is made once for what it is asked', () => {
    expect(dateWording('es-MX', { dateStyle: 'long', timeZone: 'UTC' })).toBe(dateWording('es-MX', { dateStyle: 'long', timeZone: 'UTC' }));
    expect(numberWording('es-MX')).toBe(numberWording('es-MX'));
  });

  it.each([
    ['language', dateWording('en', { dateStyle: 'long', timeZone: 'America/Mexico_City' })],
    ['zone', dateWording('es-MX', { dateStyle: 'long', timeZone: 'America/Cancun' })],
    ['length', dateWording('es-MX', { dateStyle: 'short', timeZone: 'America/Mexico_City' })],
  ])('is another one in another %s', (_what, other) => {
    const instant = new Date('2019-01-16T05:30:00.000Z');
    expect(other.format(instant)).not.toBe(dateWording('es-MX', { dateStyle: 'long', timeZone: 'America/Mexico_City' }).format(instant));
  });

  it('keeps numbers of other kinds apart', () => {
    expect(numberWording('es-MX').format(0.5)).toBe('0.5');
    expect(numberWording('es-MX', { style: 'percent' }).format(0.5)).toMatch(/^50\s?%$/);
  });
});
