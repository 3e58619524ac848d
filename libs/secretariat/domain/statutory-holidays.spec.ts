import * as fc from 'fast-check';
import { daysBetween } from '@tequio/kernel';
import { type StatutoryHoliday, dayInYear, statutoryDays } from './statutory-holidays';

const always = { fromYear: null, toYear: null };
const newYear: StatutoryHoliday = { recurrence: { month: 1, day: 1 }, ...always };
const constitution: StatutoryHoliday = { recurrence: { month: 2, monday: 1 }, fromYear: 2006, toYear: null };
const revolution: StatutoryHoliday = { recurrence: { month: 11, monday: 3 }, fromYear: 2006, toYear: null };
const inauguration: StatutoryHoliday = { recurrence: { month: 12, day: 1, everyYears: 6, countedFrom: 2018 }, fromYear: null, toYear: 2023 };

describe('A statutory rest day', () => {
  it.each<[string, StatutoryHoliday, number, string | null]>([
    ['the first Monday of February', constitution, 2019, '2019-02-04'],
    ['the first Monday when it is the first', constitution, 2021, '2021-02-01'],
    ['the third Monday of November', revolution, 2019, '2019-11-18'],
    ['before the law moved it', constitution, 2005, null],
    ['every six years', inauguration, 2018, '2018-12-01'],
    ['and six years before', inauguration, 2012, '2012-12-01'],
    ['not in between', inauguration, 2019, null],
    ['not after the law moved it', inauguration, 2024, null],
  ])('%s', (_sentence, holiday, year, day) => expect(dayInYear(holiday, year)).toBe(day));

  it('that is a Monday is one, whatever the year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2006, max: 2100 }), (year) => {
        const day = dayInYear(revolution, year) ?? '';
        expect(Math.abs(daysBetween('2018-01-01', day) % 7)).toBe(0);
        expect(Number(day.slice(8))).toBeGreaterThan(14);
        expect(Number(day.slice(8))).toBeLessThan(22);
      }),
    ));

  it('is listed in order, within the days asked for', () =>
    expect(statutoryDays([revolution, newYear, constitution], '2018-11-01', '2019-02-28').map(({ day }) => day)).toEqual(['2018-11-19', '2019-01-01', '2019-02-04']));
});
