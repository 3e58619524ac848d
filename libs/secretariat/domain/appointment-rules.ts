import { type Decision, type Instant, type MemberRole, type Refusal, decide, refusal } from '@tequio/kernel';

/** What one may be in a secretariat without a seat. */
export const rolesWithoutSeat = ['facilitator', 'contributor', 'monitor'] as const;
export type RoleWithoutSeat = (typeof rolesWithoutSeat)[number];

/** What the person already is in this secretariat. */
export interface PersonFacts {
  readonly holdsSeat: boolean;
  readonly roles: readonly MemberRole[];
  /** Runs the installation or observes the country: never sees or touches drafts (product §1). */
  readonly standsOutside: boolean;
}

/**
 * One person speaks with one voice: one seat at most, and neither the facilitator nor the monitor votes with a
 * seat (product §1: the facilitator never votes; the monitor is independent).
 */
export function mayHoldSeat(person: PersonFacts): Decision {
  const reasons: Refusal[] = againstOutsider(person);
  if (person.holdsSeat) reasons.push(refusal('conflict', 'secretariat.person-has-seat'));
  if (person.roles.includes('facilitator')) reasons.push(refusal('conflict', 'secretariat.facilitator-holds-no-seat'));
  if (person.roles.includes('monitor')) reasons.push(refusal('conflict', 'secretariat.monitor-holds-no-seat'));
  return decide(reasons, undefined);
}

export function mayHoldRole(person: PersonFacts, role: RoleWithoutSeat): Decision {
  const reasons: Refusal[] = againstOutsider(person);
  if (person.roles.includes(role)) reasons.push(refusal('conflict', 'secretariat.person-has-role'));
  if (person.holdsSeat && role === 'facilitator') reasons.push(refusal('conflict', 'secretariat.facilitator-holds-no-seat'));
  if (person.holdsSeat && role === 'monitor') reasons.push(refusal('conflict', 'secretariat.monitor-holds-no-seat'));
  // Whoever appoints the monitor cannot be the one: the verdicts would be the facilitation's own
  const wouldBeBoth = (role === 'monitor' && person.roles.includes('facilitator')) || (role === 'facilitator' && person.roles.includes('monitor'));
  if (wouldBeBoth) reasons.push(refusal('conflict', 'secretariat.facilitator-does-not-monitor'));
  return decide(reasons, undefined);
}

function againstOutsider(person: PersonFacts): Refusal[] {
  return person.standsOutside ? [refusal('conflict', 'secretariat.stands-outside')] : [];
}

export interface AppointmentFacts {
  readonly role: RoleWithoutSeat | null;
  readonly validTo: Instant | null;
  readonly otherFacilitators: number;
}

/** Ending keeps the record; a secretariat is never left without anybody to run it. */
export function mayEndAppointment(appointment: AppointmentFacts, now: Instant): Decision {
  const reasons: Refusal[] = [];
  if (appointment.validTo !== null && appointment.validTo <= now) reasons.push(refusal('conflict', 'secretariat.appointment-already-ended'));
  else if (appointment.role === 'facilitator' && appointment.otherFacilitators === 0) {
    reasons.push(refusal('conflict', 'secretariat.last-facilitator'));
  }
  return decide(reasons, undefined);
}
