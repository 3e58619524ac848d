import type { Decision } from '@tequio/kernel';
import { type SeatFacts, type SeatState, mayEndSeat, mayRecordVacant, mayTakeSeat, seatStateAt } from './seat-rules';
import { newSeat } from './testing/new-seat';

const now = '2019-01-15T18:00:00.000Z';
const ended = newSeat({ validTo: '2019-01-01T00:00:00.000Z' });
const filled = newSeat({ hasTitular: true });
const vacant = newSeat({ recordedVacantAt: '2018-12-01T00:00:00.000Z' });

function codes(decision: Decision): string[] {
  return decision.allowed ? [] : decision.reasons.map((reason) => reason.code);
}

describe('A seat', () => {
  it.each<[string, SeatFacts, SeatState]>([
    ['nobody was ever named', newSeat(), 'unfilled'],
    ['with a titular', filled, 'filled'],
    ['with only an alternate', newSeat({ hasAlternate: true }), 'filled'],
    ['recorded vacant', vacant, 'vacant'],
    ['recorded vacant once, filled since', newSeat({ hasTitular: true, recordedVacantAt: '2018-12-01T00:00:00.000Z' }), 'filled'],
    ['that no longer exists', ended, 'ended'],
  ])('%s', (_sentence, seat, state) => expect(seatStateAt(seat, now)).toBe(state));

  it.each<[string, SeatFacts, 'titular' | 'alternate', string[]]>([
    ['an empty one is taken by a titular', newSeat(), 'titular', []],
    ['a vacant one is taken by a titular', vacant, 'titular', []],
    ['one with a titular is taken by an alternate', filled, 'alternate', []],
    ['one with a titular is not taken by a second one', filled, 'titular', ['secretariat.seat-has-titular']],
    ['one with an alternate is not taken by a second one', newSeat({ hasAlternate: true }), 'alternate', ['secretariat.seat-has-alternate']],
    ['one that ended is not taken', ended, 'titular', ['secretariat.seat-not-in-force']],
  ])('%s', (_sentence, seat, capacity, against) => expect(codes(mayTakeSeat(seat, capacity, now))).toEqual(against));

  it.each<[string, SeatFacts, string, string[]]>([
    ['an empty one is recorded vacant with a reason', newSeat(), 'La dependencia no ha nombrado a nadie', []],
    ['not without a reason', newSeat(), '  ', ['secretariat.vacancy-note-missing']],
    ['not twice', vacant, 'Otra vez', ['secretariat.seat-already-vacant']],
    ['not while somebody sits there', filled, 'Renunció', ['secretariat.seat-is-filled']],
    ['every reason is told', filled, '', ['secretariat.seat-is-filled', 'secretariat.vacancy-note-missing']],
  ])('%s', (_sentence, seat, note, against) => expect(codes(mayRecordVacant(seat, note, now))).toEqual(against));

  it('ends only when nobody sits in it, and with a reason', () => {
    expect(codes(mayEndSeat(newSeat(), 'Se extinguió', now))).toEqual([]);
    expect(codes(mayEndSeat(filled, 'Se extinguió', now))).toEqual(['secretariat.seat-is-filled']);
    expect(codes(mayEndSeat(ended, 'Se extinguió', now))).toEqual(['secretariat.seat-not-in-force']);
    expect(codes(mayEndSeat(filled, ' ', now))).toEqual(['secretariat.seat-is-filled', 'secretariat.reason-missing']);
  });
});
