import { dateOnRecord } from './dates-on-record';

describe('A date on record', () => {
  it.each([
    ['a day', '2015-04-10', { text: '2015-04-10', precision: 'day' }],
    ['a month stays a month', '2015-07', { text: '2015-07', precision: 'month' }],
    ['a year stays a year', ' 2015 ', { text: '2015', precision: 'year' }],
    ['nothing written is an unknown day', '', null],
    ['nothing said is an unknown day', undefined, null],
    ['an empty field of a form is one too', null, null],
  ])('%s', (_sentence, text, value) => expect(dateOnRecord(text, 'on')).toEqual({ allowed: true, value }));

  it.each(['2015-02-30', '2015-13', 'julio de 2015'])('%s is none', (text) => expect(dateOnRecord(text, 'on').allowed).toBe(false));
});
