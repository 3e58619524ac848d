import * as fc from 'fast-check';
import { type Instant, instantOf, isInForce } from '@tequio/kernel';
import { type DatedRow, changeFrom, placeFrom } from './change-of-validity';

const now = '2019-01-16T03:00:00.000Z';

describe('The day from which a change holds', () => {
  it.each<[string, string, string]>([
    ['today there, which is yesterday in UTC', '2019-01-15', now],
    ['a later day, from its first moment', '2019-02-01', '2019-02-01T06:00:00.000Z'],
    ['yesterday', '2019-01-14', 'secretariat.past-is-not-rewritten'],
    ['no day', '2019-02-30', 'secretariat.day-invalid'],
  ])('%s', (_sentence, day, outcome) => {
    const decision = changeFrom(day, now, 'America/Monterrey');
    expect(decision.allowed ? decision.value : decision.reasons[0].code).toBe(outcome);
  });
});

interface Held extends DatedRow {
  readonly value: number;
}

/** As the database does it with a place. */
function changed(rows: readonly Held[], from: Instant, value: number): Held[] {
  const { ended, rewritten, validTo } = placeFrom(rows, from);
  const kept = rows.filter(({ id }) => id !== rewritten).map((row) => (row.id === ended ? { ...row, validTo: from } : row));
  return [...kept, { id: `row-${rows.length}-${value}`, value, validFrom: from, validTo }];
}

const valuesAt = (rows: readonly Held[], at: Instant) => rows.filter((row) => isInForce(row, at)).map(({ value }) => value);
const moment = fc.integer({ min: 1, max: 12 }).map((n) => instantOf(n * 86_400_000));

describe('A change of what holds', () => {
  it('leaves what held before it, and nothing ever holds twice', () =>
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 6 }), moment, moment, (before, from, at) => {
        const rows = before.reduce<Held[]>((all, each, index) => changed(all, each, index), []);
        const after = changed(rows, from, 99);
        expect(valuesAt(after, from)).toEqual([99]);
        expect(valuesAt(after, at).length).toBeLessThanOrEqual(1);
        if (at < from) expect(valuesAt(after, at)).toEqual(valuesAt(rows, at));
      }),
    ));

  it('keeps the day of what was foreseen for later', () => {
    const foreseen: Held[] = [{ id: 'later', value: 2, validFrom: '2019-06-01T06:00:00.000Z', validTo: null }];
    const after = changed(foreseen, '2019-02-01T06:00:00.000Z', 1);
    expect(valuesAt(after, '2019-05-31T06:00:00.000Z')).toEqual([1]);
    expect(valuesAt(after, '2019-06-01T06:00:00.000Z')).toEqual([2]);
  });
});
