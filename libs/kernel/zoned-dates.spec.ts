import * as fc from 'fast-check';
import { addBusinessDays, addDays, dateWithPrecision, daysBetween, instantOf, isLocalDate, localDateOf, startOfLocalDay } from './zoned-dates';

describe('zoned dates', () => {
  it.each([
    ['2019-01-15T05:59:59.000Z', 'America/Mexico_City', '2019-01-14'],
    ['2019-01-15T06:00:00.000Z', 'America/Mexico_City', '2019-01-15'],
    ['2019-01-15T06:00:00.000Z', 'America/Tijuana', '2019-01-14'],
  ])('%s in %s is the day %s', (instant, zone, day) => expect(localDateOf(instant, zone)).toBe(day));

  it('a local day starts at its first moment in its zone', () =>
    expect(startOfLocalDay('2019-01-15', 'America/Cancun')).toBe('2019-01-15T05:00:00.000Z'));

  it('the start of a local day lies in that day, whatever the zone', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('America/Monterrey', 'America/Hermosillo', 'America/Sao_Paulo', 'Asia/Beirut'),
        (offset, zone) => {
          const day = addDays('1990-01-01', offset);
          expect(localDateOf(startOfLocalDay(day, zone), zone)).toBe(day);
        },
      ),
    ));

  it.each([
    ['2019-02-28', true],
    ['2019-02-29', false],
    ['2019-2-3', false],
    ['hoy', false],
  ])('%s is a date: %s', (text, is) => expect(isLocalDate(text)).toBe(is));

  it.each([
    ['2015-07', { text: '2015-07', precision: 'month' }],
    ['2015-07-07', { text: '2015-07-07', precision: 'day' }],
    ['2015', { text: '2015', precision: 'year' }],
    ['2015-13', null],
  ])('%s keeps its precision', (text, known) => expect(dateWithPrecision(text)).toEqual(known));

  it('days between dates undo the adding of days', () =>
    fc.assert(fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => expect(daysBetween('2019-01-15', addDays('2019-01-15', n))).toBe(n))));

  it('business days pass over weekends and holidays', () =>
    expect(addBusinessDays('2019-02-01', 3, new Set(['2019-02-04']))).toBe('2019-02-07'));

  it('an instant is written in UTC with milliseconds', () => expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z'));
});
