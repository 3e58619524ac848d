import { reasonsAgainst } from '@tequio/kernel';
import { type ConsultationStanding, changeLastDay, lengthInDays, openConsultation, standingOf } from './consultation-period';

const period = { opensOn: '2019-02-01', closesOn: '2019-02-18' };
const codes = (decision: ReturnType<typeof openConsultation>) => reasonsAgainst(decision).map(({ code }) => code.replace('deliberation.', ''));

describe('the days of a consultation', () => {
  it.each<[string, string, string, ConsultationStanding]>([
    ['the day before', 'consulting', '2019-01-31', 'announced'],
    ['its first day', 'consulting', '2019-02-01', 'open'],
    ['its last day', 'consulting', '2019-02-18', 'open'],
    ['the day after', 'consulting', '2019-02-19', 'over'],
    ['a day of it when the cycle has moved on', 'deciding', '2019-02-10', 'over'],
    ['a day of it when the cycle has gone back', 'drafting', '2019-02-10', 'over'],
  ])('on %s (%s, %s): %s', (_, phase, today, standing) => expect(standingOf(period, phase, today)).toBe(standing));

  it('is none where none was opened', () => expect(standingOf(null, 'consulting', '2019-02-01')).toBe('none'));
  it('counts both ends', () => expect(lengthInDays(period)).toBe(18));

  const facts = { phase: 'consulting', today: '2019-02-01', latest: null };
  it.each<[string, object, object, string[]]>([
    ['now', {}, {}, []],
    ['before its phase', { phase: 'drafting' }, {}, ['consultation-needs-its-phase']],
    ['while another runs', { latest: { opensOn: '2019-01-01', closesOn: '2019-02-01' } }, {}, ['consultation-already-opened']],
    ['again, once the other is over', { latest: { opensOn: '2019-01-01', closesOn: '2019-01-31' } }, {}, []],
    ['in the past', { today: '2019-02-02' }, {}, ['consultation-opens-in-the-past']],
    ['backwards', {}, { closesOn: '2019-01-31' }, ['consultation-closes-before-it-opens']],
    ['on days that are none', {}, { opensOn: '2019-02-30', closesOn: 'x' }, ['no-such-day', 'no-such-day']],
  ])('opened %s', (_, more, dates, expected) => expect(codes(openConsultation({ ...facts, ...more }, { ...period, ...dates }))).toEqual(expected));

  it.each<[string, object, string, string[]]>([
    ['later', {}, '2019-03-01', []],
    ['to today', {}, '2019-02-05', []],
    ['to yesterday', {}, '2019-02-04', ['consultation-closes-in-the-past']],
    ['when it is over', { today: '2019-02-19' }, '2019-03-01', ['consultation-is-over']],
    ['when there is none', { latest: null }, '2019-03-01', ['consultation-is-over']],
  ])('its last day moved %s', (_, more, closesOn, expected) =>
    expect(codes(changeLastDay({ phase: 'consulting', today: '2019-02-05', latest: period, ...more }, closesOn))).toEqual(expected),
  );
});
