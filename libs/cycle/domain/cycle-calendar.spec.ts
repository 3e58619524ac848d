import fc from 'fast-check';
import { checkDates, nextDeadline, noticeOf, publishCalendar, setTerm } from './cycle-calendar';
import { cyclePhases } from './cycle-phases';
import { newCalendarItem } from './testing/cycle-facts';

describe('the dates of an entry or a term', () => {
  it.each([
    ['in order', '2019-02-01', '2019-02-03', []],
    ['on one day', '2019-02-01', '2019-02-01', []],
    ['reversed', '2019-02-03', '2019-02-01', ['cycle.ends-before-it-starts']],
    ['on a day that does not exist', '2019-02-30', '2019-03-01', ['cycle.no-such-day']],
    ['written as anything', 'mañana', '', ['cycle.no-such-day', 'cycle.no-such-day']],
  ])('%s', (_, startsOn, endsOn, codes) => {
    expect(checkDates({ startsOn, endsOn }).map((reason) => reason.code)).toEqual(codes);
  });
});

describe('publishing the calendar', () => {
  it('needs words on the cycle and at least one activity', () => {
    const decision = publishCalendar({ overview: ' ', items: [newCalendarItem({ kind: 'deadline' })] });
    expect(decision).toMatchObject({ reasons: [{ code: 'cycle.overview-missing' }, { code: 'cycle.calendar-without-activity' }] });
  });

  it('is allowed with both', () => {
    expect(publishCalendar({ overview: 'Segundo ciclo de Durango', items: [newCalendarItem()] }).allowed).toBe(true);
  });
});

describe('notice of the first activity', () => {
  const first = newCalendarItem({ id: 'a', startsOn: '2019-02-01', publishedOn: '2019-01-10' });
  const later = newCalendarItem({ id: 'b', startsOn: '2019-03-01', publishedOn: null });

  it.each([
    ['an empty calendar has no first activity', '2019-01-01', [], { publishedOn: '2019-01-01', firstActivityOn: null }],
    ['deadlines are no activities', '2019-01-01', [newCalendarItem({ kind: 'deadline' as const })], { publishedOn: '2019-01-01', firstActivityOn: null }],
    ['the overview counts when it came later', '2019-01-15', [first], { publishedOn: '2019-01-15', firstActivityOn: '2019-02-01' }],
    ['the activity counts when it changed later', '2019-01-01', [first], { publishedOn: '2019-01-10', firstActivityOn: '2019-02-01' }],
    ['an unpublished overview publishes nothing', null, [first], { publishedOn: null, firstActivityOn: '2019-02-01' }],
    ['a later activity may still be unpublished', '2019-01-01', [later, first], { publishedOn: '2019-01-10', firstActivityOn: '2019-02-01' }],
    ['of two on one day the last to be published counts', '2019-01-01', [first, { ...first, id: 'c', publishedOn: '2019-01-20' }], { publishedOn: '2019-01-20', firstActivityOn: '2019-02-01' }],
  ])('%s', (_, overview, items, expected) => {
    expect(noticeOf(overview, items)).toEqual(expected);
  });
});

describe('the next date', () => {
  const deadline = newCalendarItem({ id: 'd', title: 'Cierre de propuestas', kind: 'deadline', startsOn: '2019-02-01', endsOn: '2019-02-20' });
  const activity = newCalendarItem({ id: 'a', title: 'Mesa de agua', startsOn: '2019-02-10' });

  it.each([
    ['is the activity that begins first', '2019-02-05', 'Mesa de agua', 5],
    ['is today, with no days left', '2019-02-10', 'Mesa de agua', 0],
    ['is the deadline that ends next', '2019-02-11', 'Cierre de propuestas', 9],
  ])('%s', (_, today, title, daysLeft) => {
    expect(nextDeadline([deadline, activity], today)).toMatchObject({ title, daysLeft });
  });

  it('is none once all is past', () => {
    expect(nextDeadline([deadline, activity], '2019-02-21')).toBeNull();
  });

  it('law: is never in the past', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2019-02-${String(n).padStart(2, '0')}`);
    const item = fc.record({ startsOn: day, length: day, kind: fc.constantFrom('activity' as const, 'deadline' as const) }).map(({ startsOn, length, kind }) =>
      newCalendarItem({ startsOn, endsOn: length > startsOn ? length : startsOn, kind }),
    );
    fc.assert(
      fc.property(fc.array(item), day, (items, today) => {
        const next = nextDeadline(items, today);
        return next === null || (next.on >= today && next.daysLeft >= 0);
      }),
    );
  });
});

describe('the term', () => {
  const term = { startsOn: '2019-06-01', endsOn: '2020-05-31' };

  it.each(cyclePhases)('in %s', (phase) => {
    const open = ['convening', 'diagnosing', 'drafting'].includes(phase);
    expect(setTerm({ phase, term })).toMatchObject(
      open ? { allowed: true, value: term } : { allowed: false, reasons: [{ kind: 'conflict', code: 'cycle.term-already-consulted' }] },
    );
  });
});
