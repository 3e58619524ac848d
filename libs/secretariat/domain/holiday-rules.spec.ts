import { type DeclaredDays, declareDays, mayWithdrawDay } from './holiday-rules';

const week: DeclaredDays = { from: '2019-04-15', to: '2019-04-21', label: 'Semana Santa', source: 'Acuerdo', today: '2019-01-15', holidays: new Set() };

describe('Days that are no business days', () => {
  it.each<[string, Partial<DeclaredDays>, string[]]>([
    ['of a week, without its weekend', {}, ['2019-04-15', '2019-04-16', '2019-04-17', '2019-04-18', '2019-04-19']],
    ['and without those that were none', { holidays: new Set(['2019-04-18', '2019-04-19']) }, ['2019-04-15', '2019-04-16', '2019-04-17']],
    ['today', { from: '2019-01-15', to: '2019-01-15' }, ['2019-01-15']],
  ])('%s', (_sentence, facts, days) => expect(declareDays({ ...week, ...facts })).toEqual({ allowed: true, value: days }));

  it.each<[string, Partial<DeclaredDays>, string[]]>([
    ['are declared before they come', { from: '2019-01-14', to: '2019-01-16' }, ['secretariat.past-is-not-rewritten']],
    ['end after they begin', { to: '2019-04-14' }, ['secretariat.days-end-before-they-begin']],
    ['are days, with a name and a source', { from: 'abril', to: '2019-04-31', label: ' ', source: '' }, ['secretariat.day-invalid', 'secretariat.day-invalid', 'secretariat.holiday-label-missing', 'secretariat.source-missing']],
    ['are not half a year', { to: '2119-04-15' }, ['secretariat.too-many-days']],
    ['are more than a weekend', { from: '2019-04-20', to: '2019-04-21' }, ['secretariat.no-business-day-in-between']],
  ])('%s', (_sentence, facts, against) => {
    const decision = declareDays({ ...week, ...facts });
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(against);
  });

  it.each<[string, string, string, string[]]>([
    ['are taken back before they come, with a reason', '2019-04-15', 'Se trabaja', []],
    ['not after, nor without a word', '2019-01-14', ' ', ['secretariat.holiday-is-past', 'secretariat.reason-missing']],
  ])('%s', (_sentence, day, reason, against) => {
    const decision = mayWithdrawDay(day, '2019-01-15', reason);
    expect(decision.allowed ? [] : decision.reasons.map((each) => each.code)).toEqual(against);
  });
});
