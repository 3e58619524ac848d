import type { RichTexts } from '@tequio/drafting/domain';
import type { ReasonWire } from '@tequio/kernel';
import type { PlanAction, PlanVersionContent } from '@tequio/plan/domain';

export interface PlanVersionMark {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly frozenAt: string;
  readonly reason: string;
}

/** What a sheet still lacks, each thing with the address of its field. */
export interface CommitmentGap {
  readonly commitmentId: string;
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly missing: readonly { readonly code: string; readonly text: string; readonly href: string }[];
}

/** `GET /api/v1/cycles/:id/plan`: the plan as it would be frozen now, and what still keeps it from being frozen. */
export interface PlanInWork {
  readonly id: string;
  readonly cycleId: string;
  readonly number: number;
  readonly phase: string;
  readonly entitySlug: string;
  readonly timeZone: string;
  readonly historic: boolean;
  readonly preview: PlanVersionContent;
  readonly problemPaths: Readonly<Record<string, string>>;
  readonly commitmentPaths: Readonly<Record<string, string>>;
  readonly gaps: readonly CommitmentGap[];
  readonly reasonsAgainstFreezing: readonly ReasonWire[];
  readonly latestVersion: PlanVersionMark | null;
  /** The text as it stands differs from the latest version. */
  readonly changedSinceVersion: boolean;
  readonly can: Readonly<Record<PlanAction, readonly ReasonWire[]>>;
}

/** `POST /api/v1/cycles/:id/plan/versions` */
export interface FreezePlanRequest {
  readonly reason: string;
}

export interface FrozenPlanVersion {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
}

/** When a plan became public. `on` null: the day is not known, which never means that it did not happen. */
export interface PublicationMark {
  readonly on: string | null;
  readonly precision: 'day' | 'month' | 'year' | null;
  readonly source: string;
}

/** One row of `GET /api/v1/entities/:slug/plans`. */
export interface PublicPlanRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly origin: 'work' | 'historic';
  readonly publication: PublicationMark;
  readonly edition: { readonly number: number; readonly hash: string } | null;
  readonly commitments: number;
}

export interface PublicCommitmentRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly agenda: string | null;
  readonly lead: { readonly id: string; readonly name: string } | null;
}

/** `GET /api/v1/entities/:slug/plans/:number` */
export interface PublicPlan {
  readonly id: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly origin: 'work' | 'historic';
  readonly entity: { readonly code: string; readonly name: string; readonly shortName: string; readonly slug: string; readonly timeZone: string };
  readonly term: { readonly start: string | null; readonly end: string | null };
  readonly publication: PublicationMark;
  readonly edition: { readonly number: number; readonly hash: string; readonly planVersionHash: string } | null;
  readonly introduction: string | null;
  readonly vision: string | null;
  readonly method: string | null;
  /** How the formatted texts look: `introduction`, `vision`, `method`; null where none is. */
  readonly rich: RichTexts | null;
  readonly problems: readonly { readonly id: string; readonly number: number; readonly title: string; readonly agenda: string | null }[];
  readonly commitments: readonly PublicCommitmentRow[];
}

export const planPaths = {
  inWork: (cycleId: string) => `/api/v1/cycles/${cycleId}/plan`,
  versions: (cycleId: string) => `/api/v1/cycles/${cycleId}/plan/versions`,
  ofEntity: (slug: string) => `/api/v1/entities/${encodeURIComponent(slug)}/plans`,
  published: (slug: string, number: number | string) => `/api/v1/entities/${encodeURIComponent(slug)}/plans/${encodeURIComponent(number)}`,
  page: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/plan`,
} as const;
