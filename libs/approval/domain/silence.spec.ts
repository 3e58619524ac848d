import { silenceOf } from './silence';

const facts = {
  askedAt: '2019-02-01T18:00:00.000Z',
  timeZone: 'America/Monterrey',
  days: 10,
  filledSeatIds: ['a', 'b', 'c'],
  seatIdsThatSpoke: ['b'],
};

describe('silence', () => {
  it.each([
    ['2019-02-01T19:00:00.000Z', false, []],
    ['2019-02-12T05:59:59.000Z', false, []],
    ['2019-02-12T06:00:00.000Z', true, ['a', 'c']],
  ])('at %s: term over %s, silent %j', (now, termOver, silentSeatIds) =>
    expect(silenceOf({ ...facts, now })).toEqual({ answerBy: '2019-02-11', termOver, silentSeatIds }));
});
