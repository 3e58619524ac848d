import type { ReasonWire } from '@tequio/kernel';
import type { ApprovalAction, SectorRule, StanceKind, WithdrawalReason } from '@tequio/approval/domain';

export interface StanceView {
  readonly id: string;
  readonly kind: StanceKind;
  readonly body: string;
  readonly versionNumber: number;
  readonly versionHash: string;
  readonly givenAt: string;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly confirms: boolean;
}

/** A stance that fell: by its own seat, by an edit, or by an editorial change that only asks for a confirmation. */
export interface FallenStance extends StanceView {
  readonly withdrawnAt: string;
  readonly withdrawnBecause: WithdrawalReason;
}

export interface SeatOnBallot {
  readonly seatId: string;
  readonly label: string | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly filled: boolean;
  readonly recordedVacant: boolean;
  readonly stance: StanceView | null;
  /** What it said last, when that no longer stands. */
  readonly lastFallen: FallenStance | null;
  /** The term is over and the seat did not speak. Never counted as consent. */
  readonly silent: boolean;
}

export interface SectorOnBallot {
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
  readonly filledSeats: number;
  readonly approvals: number;
  readonly withObservations: number;
  readonly openObjections: number;
  readonly waived: boolean;
  readonly approved: boolean;
  readonly seats: readonly SeatOnBallot[];
}

export interface ObjectionView extends StanceView {
  readonly seatId: string;
  readonly sectorLabel: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly open: boolean;
  readonly withdrawnAt: string | null;
  readonly answers: readonly { readonly id: string; readonly body: string; readonly answeredAt: string; readonly by: { readonly accountId: string; readonly name: string } }[];
}

export interface ChangeSinceMine {
  readonly fromNumber: number;
  /** Null while the changed text has not been frozen again. */
  readonly toNumber: number | null;
  readonly editorialOnly: boolean;
  /** The two plan versions to lay side by side; null while the changed text is not frozen. */
  readonly compare: { readonly planId: string; readonly from: number; readonly to: number } | null;
}

/** `GET /api/v1/cycles/:id/approval` */
export interface ApprovalPanel {
  readonly cycleId: string;
  readonly phase: string;
  readonly timeZone: string;
  readonly plan: { readonly id: string; readonly title: string } | null;
  readonly ballot: {
    readonly versionId: string;
    readonly versionNumber: number;
    readonly versionHash: string;
    readonly askedAt: string;
    readonly textEdited: boolean;
  } | null;
  readonly rule: SectorRule;
  readonly answerBy: string | null;
  readonly termOver: boolean;
  readonly approved: boolean;
  readonly sectors: readonly SectorOnBallot[];
  readonly objections: readonly ObjectionView[];
  readonly whyNotApproved: readonly ReasonWire[];
  readonly mine: {
    readonly seatId: string;
    readonly stance: StanceView | null;
    readonly lastFallen: FallenStance | null;
    readonly change: ChangeSinceMine | null;
  } | null;
  readonly can: Readonly<Record<ApprovalAction, readonly ReasonWire[]>>;
}

/** `POST /api/v1/cycles/:id/approval/stances` */
export interface GiveStanceRequest {
  readonly versionHash: string;
  readonly kind: StanceKind;
  readonly body?: string;
}

export interface StanceGivenResponse {
  readonly id: string;
}

/** `POST /api/v1/stances/:id/confirmation` */
export interface ConfirmStanceRequest {
  readonly versionHash: string;
}

/** `POST /api/v1/stances/:id/answers` */
export interface AnswerObjectionRequest {
  readonly body: string;
}

export const approvalPaths = {
  panel: (cycleId: string) => `/api/v1/cycles/${cycleId}/approval`,
  stances: (cycleId: string) => `/api/v1/cycles/${cycleId}/approval/stances`,
  stance: (id: string) => `/api/v1/stances/${id}`,
  answers: (id: string) => `/api/v1/stances/${id}/answers`,
  confirmation: (id: string) => `/api/v1/stances/${id}/confirmation`,
  page: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/aprobacion`,
} as const;
