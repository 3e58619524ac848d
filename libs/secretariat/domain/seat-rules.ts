import { type Decision, type Instant, type Refusal, type Validity, decide, isInForce, refusal } from '@tequio/kernel';

export const capacities = ['titular', 'alternate'] as const;
export type Capacity = (typeof capacities)[number];

export interface SeatFacts extends Validity {
  /** Whether each of the two places of the seat is taken now. */
  readonly hasTitular: boolean;
  readonly hasAlternate: boolean;
  readonly recordedVacantAt: Instant | null;
}

export type SeatState = 'filled' | 'vacant' | 'unfilled' | 'ended';

/** A seat nobody sits in is either recorded vacant, with its reason, or simply still to be filled. */
export function seatStateAt(seat: SeatFacts, now: Instant): SeatState {
  if (!isInForce(seat, now)) return 'ended';
  if (seat.hasTitular || seat.hasAlternate) return 'filled';
  return seat.recordedVacantAt === null ? 'unfilled' : 'vacant';
}

/** Inviting and accepting ask the same: between the two, somebody else may have sat down. */
export function mayTakeSeat(seat: SeatFacts, capacity: Capacity, now: Instant): Decision {
  return decide(
    [
      ...(isInForce(seat, now) ? [] : [refusal('conflict', 'secretariat.seat-not-in-force')]),
      ...(capacity === 'titular' && seat.hasTitular ? [refusal('conflict', 'secretariat.seat-has-titular', { at: 'capacity' })] : []),
      ...(capacity === 'alternate' && seat.hasAlternate
        ? [refusal('conflict', 'secretariat.seat-has-alternate', { at: 'capacity' })]
        : []),
    ],
    undefined,
  );
}

export function mayRecordVacant(seat: SeatFacts, note: string, now: Instant): Decision {
  const reasons: Refusal[] = [];
  const state = seatStateAt(seat, now);
  if (state === 'ended') reasons.push(refusal('conflict', 'secretariat.seat-not-in-force'));
  if (state === 'filled') reasons.push(refusal('conflict', 'secretariat.seat-is-filled'));
  if (state === 'vacant') reasons.push(refusal('conflict', 'secretariat.seat-already-vacant'));
  if (note.trim() === '') reasons.push(refusal('invalid', 'secretariat.vacancy-note-missing', { at: 'note' }));
  return decide(reasons, undefined);
}

/** What was decided from it stays decided; that it ended is told to everybody, with its reason. */
export function mayEndSeat(seat: SeatFacts, reason: string, now: Instant): Decision {
  const reasons: Refusal[] = [];
  if (!isInForce(seat, now)) reasons.push(refusal('conflict', 'secretariat.seat-not-in-force'));
  if (seat.hasTitular || seat.hasAlternate) reasons.push(refusal('conflict', 'secretariat.seat-is-filled'));
  if (reason.trim() === '') reasons.push(refusal('invalid', 'secretariat.reason-missing', { at: 'reason' }));
  return decide(reasons, undefined);
}
