import type { Instant } from './zoned-dates';

/**
 * What a person may be inside a secretariat. Sectors and their labels are data; each sector acts
 * in one of these roles (a fourth sector of Sinaloa acts as `official`).
 */
export const seatRoles = ['official', 'civil-society', 'guarantor'] as const;
export const memberRoles = ['facilitator', ...seatRoles, 'contributor', 'monitor'] as const;
export type SeatRole = (typeof seatRoles)[number];
export type MemberRole = (typeof memberRoles)[number];

/** One appointment in force: a seat (titular or alternate) or a role without a seat. */
export interface Membership {
  readonly secretariatId: string;
  readonly role: MemberRole;
  readonly organisationId: string | null;
  /** Null for roles without a seat. */
  readonly seatId: string | null;
  readonly sectorCode: string | null;
  readonly capacity: 'titular' | 'alternate' | null;
}

export interface AccountActor {
  readonly kind: 'account';
  readonly accountId: string;
  readonly isAdministrator: boolean;
  readonly isNationalObserver: boolean;
  /** In force at the moment of asking, over all secretariats. */
  readonly memberships: readonly Membership[];
}

export type Actor = { readonly kind: 'anonymous' } | { readonly kind: 'system' } | AccountActor;

export const anonymous: Actor = { kind: 'anonymous' };
/** The installation itself: loading the historic country, scheduled work. Never a person's request. */
export const system: Actor = { kind: 'system' };

export function membershipsIn(actor: Actor, secretariatId: string): readonly Membership[] {
  return actor.kind === 'account' ? actor.memberships.filter((m) => m.secretariatId === secretariatId) : [];
}

export function hasRole(actor: Actor, secretariatId: string, ...roles: readonly MemberRole[]): boolean {
  return membershipsIn(actor, secretariatId).some((m) => roles.includes(m.role));
}

/** The seat through which the actor speaks in this secretariat; null when he holds none. */
export function seatOf(actor: Actor, secretariatId: string): Membership | null {
  return membershipsIn(actor, secretariatId).find((m) => m.seatId !== null) ?? null;
}

export function isMember(actor: Actor, secretariatId: string): boolean {
  return membershipsIn(actor, secretariatId).length > 0;
}

/** The account's id, or null for the public and for the installation. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.accountId : null;
}

/** Validity of an appointment, a rule, a sector: from inclusive, to exclusive, null means open. */
export interface Validity {
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
}

export function isInForce(validity: Validity, at: Instant): boolean {
  return (validity.validFrom === null || validity.validFrom <= at) && (validity.validTo === null || at < validity.validTo);
}
