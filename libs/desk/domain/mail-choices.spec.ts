import { belongsTo, dueDigests, usualChoices, withoutList } from './mail-choices';

const at = (date: string, hour: number, weekday: number) => ({ date, hour, weekday });
const due = (waiting: 'immediate' | 'daily' | 'weekly' | 'none', now: ReturnType<typeof at>) =>
  dueDigests({ waiting, followed: 'none', digestHour: 8 }, now).map(({ period }) => period);

describe('a digest', () => {
  it.each([
    // 2019-01-15 is a Tuesday
    ['daily', at('2019-01-15', 7, 2), []],
    ['daily', at('2019-01-15', 8, 2), ['2019-01-15']],
    ['daily', at('2019-01-15', 23, 2), ['2019-01-15']],
    ['weekly', at('2019-01-14', 7, 1), []],
    ['weekly', at('2019-01-14', 8, 1), ['week of 2019-01-14']],
    ['weekly', at('2019-01-15', 0, 2), ['week of 2019-01-14']],
    ['weekly', at('2019-01-20', 3, 7), ['week of 2019-01-14']],
    ['immediate', at('2019-01-15', 12, 2), []],
    ['none', at('2019-01-15', 12, 2), []],
  ] as const)('that is %s is due at %p: %p', (waiting, now, periods) => expect(due(waiting, now)).toEqual(periods));

  it('of both lists can be due at once', () =>
    expect(dueDigests({ waiting: 'daily', followed: 'weekly', digestHour: 8 }, at('2019-01-16', 9, 3)).map(({ list }) => list)).toEqual(['waiting', 'followed']));
});

describe('what happened', () => {
  const digest = { list: 'waiting', period: '2019-01-15', closedOn: '2019-01-15' } as const;
  it.each([
    [at('2019-01-14', 23, 1), true],
    [at('2019-01-15', 7, 2), true],
    [at('2019-01-15', 8, 2), false],
    [at('2019-01-16', 1, 3), false],
  ])('at %p is in the digest of Tuesday at eight: %p', (happened, belongs) => expect(belongsTo(digest, 8, happened)).toBe(belongs));
});

describe('whoever takes himself off', () => {
  it.each([
    ['waiting', 'none', 'weekly'],
    ['followed', 'immediate', 'none'],
    ['all', 'none', 'none'],
  ] as const)('%s gets %s of what waits and %s of what he follows', (list, waiting, followed) => expect(withoutList(usualChoices, list)).toEqual({ waiting, followed, digestHour: 8 }));
});
