import type { DateWithPrecision, MemberRole, ReasonWire, SeatRole } from '@tequio/kernel';
import type { Capacity, ExerciseStage, OrganisationKind, RoleWithoutSeat, SeatState, SuccessionKind } from '@tequio/secretariat/domain';

export interface EntityRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  /** The furthest stage on record; null for one that does not take part. */
  readonly stage: ExerciseStage | null;
  readonly hasSecretariat: boolean;
}

export interface EntityList {
  readonly items: readonly EntityRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface StageFactWire {
  readonly id: string;
  readonly stage: ExerciseStage;
  readonly occurredOn: DateWithPrecision | null;
  readonly source: string;
  readonly documentUrl: string | null;
}

/** What anybody may read of a seat: the institution; a name only of somebody who chose to show it. */
export interface PublicSeat {
  readonly id: string;
  readonly label: string;
  readonly organisationName: string | null;
  readonly state: SeatState;
  readonly titularName: string | null;
  readonly titularIsFictional: boolean;
}

export interface PublicSector {
  readonly code: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly role: SeatRole;
  readonly required: boolean;
  readonly seats: readonly PublicSeat[];
}

export interface PublicSecretariat {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly origin: 'work' | 'historic';
  readonly sectors: readonly PublicSector[];
}

export interface EntitySheet {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly stages: readonly StageFactWire[];
  readonly secretariat: PublicSecretariat | null;
}

export interface AppointedPerson {
  readonly appointmentId: string;
  readonly accountId: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly validFrom: string;
}

/** The name an institution had before, until when, and how it changed. */
export interface NameBefore {
  readonly name: string;
  readonly until: string | null;
  readonly kind: SuccessionKind;
  readonly source: string | null;
}

export interface MemberSeat {
  readonly id: string;
  readonly label: string;
  readonly organisationId: string | null;
  /** Today's name, when another has followed the institution that the seat was given to. */
  readonly organisationName: string | null;
  readonly before: NameBefore | null;
  /** Null for a seat of which nobody wrote down when it began. */
  readonly validFrom: string | null;
  readonly state: SeatState;
  readonly vacancyNote: string | null;
  readonly recordedVacantAt: string | null;
  readonly titular: AppointedPerson | null;
  readonly alternate: AppointedPerson | null;
}

export interface MemberSector extends Omit<PublicSector, 'seats'> {
  readonly id: string;
  readonly seats: readonly MemberSeat[];
}

/** A seat that the secretariat no longer has. */
export interface FormerSeat {
  readonly id: string;
  readonly label: string;
  readonly sectorLabel: { readonly es: string; readonly en: string };
  readonly organisationName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string;
  readonly endedBecause: string | null;
}

export interface PersonWithoutSeat extends AppointedPerson {
  readonly role: RoleWithoutSeat;
}

export interface RuleInForce {
  readonly code: string;
  readonly value: unknown;
  readonly source: string;
  /** The secretariat's own, and not the default of every one. */
  readonly isOwn: boolean;
}

export interface OpenMemberInvitation {
  readonly id: string;
  readonly email: string;
  readonly grantText: string;
  readonly expiresAt: string;
}

export interface SecretariatSheet {
  readonly id: string;
  readonly name: string;
  readonly entity: { readonly id: string; readonly name: string; readonly shortName: string; readonly slug: string };
  readonly timeZone: string;
  readonly folioPrefix: string;
  readonly origin: 'work' | 'historic';
  readonly sectors: readonly MemberSector[];
  readonly formerSeats: readonly FormerSeat[];
  readonly people: readonly PersonWithoutSeat[];
  readonly rules: readonly RuleInForce[];
  /** Only for whoever may invite; empty for everybody else. */
  readonly invitations: readonly OpenMemberInvitation[];
  readonly can: {
    readonly inviteMember: readonly ReasonWire[];
    readonly inviteFacilitator: readonly ReasonWire[];
    readonly recordVacancy: readonly ReasonWire[];
    readonly endAppointment: readonly ReasonWire[];
    readonly changeSeats: readonly ReasonWire[];
    readonly changeOrganisation: readonly ReasonWire[];
  };
}

export interface InviteToSeatRequest {
  readonly email: string;
  readonly capacity: Capacity;
  /** For a seat whose organisation is still to be named. */
  readonly organisationId?: string;
}

export interface InviteToRoleRequest {
  readonly email: string;
  readonly role: RoleWithoutSeat;
  readonly organisationId?: string;
}

export interface RecordVacancyRequest {
  readonly note: string;
}

export interface EndAppointmentRequest {
  readonly reason?: string;
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly entityId: string | null;
  readonly entityShortName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly succeededBy: { readonly id: string; readonly name: string; readonly kind: SuccessionKind } | null;
  readonly fictional: boolean;
}

export interface OrganisationList {
  readonly items: readonly OrganisationRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface RegisterOrganisationRequest {
  readonly name: string;
  readonly shortName?: string;
  readonly kind: OrganisationKind;
  readonly entityId?: string;
  /** The secretariat on whose behalf a facilitator registers it. */
  readonly secretariatId?: string;
}

export interface RecordSuccessionRequest {
  readonly kind: SuccessionKind;
  /** The institution it went into, or that follows it; not for a mere change of name. */
  readonly successorId?: string;
  /** The new name, when that is all that changed. */
  readonly newName?: string;
  /** Day, month or year: `2025`, `2025-03`, `2025-03-21`. */
  readonly on: string;
  /** The decree, agreement or notice that says so. */
  readonly source: string;
}

export interface RegisterEntityRequest {
  readonly code: string;
  readonly inegi: string;
  readonly name: string;
  readonly shortName: string;
  readonly timeZone: string;
}

export interface RecordStageFactRequest {
  readonly stage: ExerciseStage;
  readonly occurredOn?: string;
  readonly source: string;
  readonly documentUrl?: string;
  /** Instead of an address: a file that one has brought. */
  readonly documentFileId?: string;
}

export interface EstablishSecretariatRequest {
  readonly entityId: string;
  readonly name: string;
  readonly folioPrefix: string;
  readonly validFrom?: string;
}

export interface AddSectorRequest {
  readonly code: string;
  readonly labelEs: string;
  readonly labelEn: string;
  readonly role: SeatRole;
  readonly required: boolean;
}

export interface AddSeatRequest {
  readonly sectorId: string;
  readonly label: string;
  readonly organisationId?: string;
}

/** From `from` on, a day of today or later; what held before stays on record. */
export interface ChangeSectorRequest {
  readonly labelEs: string;
  readonly labelEn: string;
  readonly required: boolean;
  readonly from: string;
  readonly reason: string;
}

export interface EndSectorRequest {
  readonly reason: string;
}

export interface EndSeatRequest {
  readonly reason: string;
}

export interface SecretariatRow {
  readonly id: string;
  readonly name: string;
  readonly entitySlug: string;
  readonly entityShortName: string;
  readonly facilitators: number;
  readonly seats: number;
}

export interface SecretariatList {
  readonly items: readonly SecretariatRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** What this area's pages read of a consultation in the deliberation area's list; they only link to it. */
export interface ConsultationLink {
  readonly cycle: number;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly standing: 'none' | 'announced' | 'open' | 'over';
}

/** What this area's pages read of a plan in the plan area's list; they only link to it. */
export interface PlanLink {
  readonly number: number;
  readonly title: string;
  readonly publication: { readonly on: string | null } | null;
}

export type { Capacity, ExerciseStage, MemberRole, OrganisationKind, RoleWithoutSeat, SeatState, SuccessionKind };
