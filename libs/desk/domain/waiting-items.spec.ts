import * as fc from 'fast-check';
import { type WaitingFacts, byUrgency, daysLeft, urgencyOf, waitingKinds } from './waiting-items';

const item = (facts: Partial<WaitingFacts> = {}): WaitingFacts => ({ id: 'a', kind: 'report.verify', dueOn: null, since: '2019-01-10T12:00:00.000Z', ...facts });

describe('what waits for me', () => {
  it.each([
    ['2019-01-14', -1, 'late'],
    ['2019-01-15', 0, 'soon'],
    ['2019-01-22', 7, 'soon'],
    ['2019-01-23', 8, 'later'],
    [null, null, 'undated'],
  ] as const)('due on %s is %p days away: %s', (dueOn, left, urgency) => {
    expect(daysLeft(dueOn, '2019-01-15')).toBe(left);
    expect(urgencyOf(left)).toBe(urgency);
  });

  it('stands by due date, then by how long it has waited', () => {
    const items = [
      item({ id: 'new', since: '2019-01-12T12:00:00.000Z' }),
      item({ id: 'old', since: '2019-01-02T12:00:00.000Z' }),
      item({ id: 'later', dueOn: '2019-03-01' }),
      item({ id: 'late', dueOn: '2019-01-01' }),
    ];
    expect(items.toSorted(byUrgency).map(({ id }) => id)).toEqual(['late', 'later', 'old', 'new']);
  });

  it('stands in one order, however it was read', () => {
    const some = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...waitingKinds),
      dueOn: fc.option(fc.constantFrom('2019-01-01', '2019-02-01')),
      since: fc.constantFrom('2019-01-01T00:00:00.000Z', '2019-01-02T00:00:00.000Z'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ id }) => id, maxLength: 12 }), (items) => {
        expect(items.toReversed().toSorted(byUrgency)).toEqual(items.toSorted(byUrgency));
      }),
    );
  });
});
