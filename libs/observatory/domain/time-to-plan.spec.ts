import { daysToPlan, medianOf, stallOf } from '.';
import { newPlanDates } from './testing/entity-records';

describe('from the installation to the first plan', () => {
  it.each([
    ['both days are known', { installedOn: '2016-08-31', hasPlan: true, firstPlanOn: '2017-09-19' }, 384],
    ['the plan appeared before the acta', { installedOn: '2017-01-10', hasPlan: true, firstPlanOn: '2017-01-01' }, -9],
    ['the day of the plan is not known', { hasPlan: true, firstPlanOn: null }, null],
    ['the installation is known to the month only', { installedOn: '2016-08', hasPlan: true, firstPlanOn: '2017-09-19' }, null],
    ['there is no plan', { hasPlan: false }, null],
  ])('%s', (_case, dates, days) => {
    expect(daysToPlan(newPlanDates(dates))).toBe(days);
  });
});

describe('a stalled plan', () => {
  it.each([
    ['a secretariat without a plan waits since its installation', {}, { isStalled: true, days: 788 }],
    ['for how long is unknown where the day is', { installedOn: null }, { isStalled: true, days: null }],
    ['nobody waits where there is a plan', { hasPlan: true }, { isStalled: false }],
    ['nobody waits where there is no secretariat', { hasSecretariat: false }, { isStalled: false }],
    ['an installation that lies ahead has not begun to wait', { installedOn: '2019-03-01' }, { isStalled: true, days: 0 }],
  ])('%s', (_case, dates, stall) => {
    expect(stallOf(newPlanDates(dates), '2019-01-15')).toEqual(stall);
  });
});

describe('the median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %p', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});
