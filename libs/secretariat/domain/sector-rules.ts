import { type Decision, type Refusal, type SeatRole, decide, refusal } from '@tequio/kernel';

export interface SectorChange {
  readonly role: SeatRole;
  readonly labelEs: string;
  readonly labelEn: string;
  readonly required: boolean;
}

/** A sector is called in both languages; the guarantor's is required for every plan (product §5). */
export function mayBeSector({ role, labelEs, labelEn, required }: SectorChange): Decision {
  const reasons: Refusal[] = [];
  if (labelEs.trim() === '') reasons.push(refusal('invalid', 'secretariat.sector-label-missing', { at: 'labelEs' }));
  if (labelEn.trim() === '') reasons.push(refusal('invalid', 'secretariat.sector-label-missing', { at: 'labelEn' }));
  if (role === 'guarantor' && !required) reasons.push(refusal('conflict', 'secretariat.guarantor-is-required', { at: 'required' }));
  return decide(reasons, undefined);
}

export interface SectorEnd {
  readonly role: SeatRole;
  readonly isInForce: boolean;
  readonly seatsInForce: number;
  readonly reason: string;
}

export function mayEndSector({ role, isInForce, seatsInForce, reason }: SectorEnd): Decision {
  const reasons: Refusal[] = [];
  if (!isInForce) reasons.push(refusal('conflict', 'secretariat.sector-not-in-force'));
  if (role === 'guarantor') reasons.push(refusal('conflict', 'secretariat.guarantor-is-required'));
  if (seatsInForce > 0) reasons.push(refusal('conflict', 'secretariat.sector-has-seats', { params: { seats: seatsInForce } }));
  if (reason.trim() === '') reasons.push(refusal('invalid', 'secretariat.reason-missing', { at: 'reason' }));
  return decide(reasons, undefined);
}
