import type { SeatFacts } from '../seat-rules';

export function newSeat(facts: Partial<SeatFacts> = {}): SeatFacts {
  return { validFrom: null, validTo: null, hasTitular: false, hasAlternate: false, recordedVacantAt: null, ...facts };
}
