import * as fc from 'fast-check';
import { addBusinessDays, addDays, businessDaysBetween, dateWithPrecision, daysBetween, instantOf, isBusinessDay, isLocalDate, localDateOf, startOfLocalDay, subtractBusinessDays } from './zoned-dates';

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

  it.each([
    ['a Friday to the Monday after', '2019-02-01', '2019-02-04', 1],
    ['a Saturday to a Sunday', '2019-02-02', '2019-02-03', 0],
    ['a Monday back to the Friday before', '2019-02-04', '2019-02-01', -1],
    ['a day to itself', '2019-02-04', '2019-02-04', 0],
  ])('from %s', (_sentence, from, to, days) => expect(businessDaysBetween(from, to, new Set())).toBe(days));

  const someDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2018-01-01', n));
  const holidays = fc.array(someDay, { maxLength: 60 }).map((days) => new Set(days));
  const term = fc.integer({ min: 1, max: 40 });

  it('a term of n business days ends on a business day, n business days away', () =>
    fc.assert(
      fc.property(someDay, term, holidays, (day, n, off) => {
        const end = addBusinessDays(day, n, off);
        expect(isBusinessDay(end, off)).toBe(true);
        expect(businessDaysBetween(day, end, off)).toBe(n);
      }),
    ));

  it('counting back from the end of a term finds a day from which it lasts as long', () =>
    fc.assert(
      fc.property(someDay, term, holidays, (day, n, off) => {
        const begin = subtractBusinessDays(addBusinessDays(day, n, off), n, off);
        expect(begin <= day).toBe(true);
        expect(addBusinessDays(begin, n, off)).toBe(addBusinessDays(day, n, off));
        if (isBusinessDay(day, off)) expect(begin).toBe(day);
      }),
    ));

  it('more holidays never end a term earlier', () =>
    fc.assert(
      fc.property(someDay, term, holidays, holidays, (day, n, some, more) => {
        expect(addBusinessDays(day, n, some) <= addBusinessDays(day, n, new Set([...some, ...more]))).toBe(true);
      }),
    ));

  it('an instant is written in UTC with milliseconds', () => expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z'));
});
