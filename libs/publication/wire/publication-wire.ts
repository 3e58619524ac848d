import type { ReasonWire } from '@tequio/kernel';
import type { PublicationAction, SectorInEdition, Verdict } from '@tequio/publication/domain';

/** `POST /api/v1/cycles/:id/editions` */
export interface PublishEditionRequest {
  readonly versionHash: string;
}

export interface EditionMark {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly previousHash: string | null;
  readonly planVersionHash: string;
  readonly publishedAt: string;
}

/** `GET /api/v1/cycles/:id/publication`: what the facilitator's button says, and the editions there are. */
export interface PublicationInWork {
  readonly cycleId: string;
  readonly timeZone: string;
  readonly versionHash: string | null;
  readonly versionNumber: number | null;
  readonly editions: readonly EditionMark[];
  readonly publicPath: string;
  readonly can: Readonly<Record<PublicationAction, readonly ReasonWire[]>>;
}

/** `GET /api/v1/entities/:slug/plans/:number/editions/:edition` */
export interface PublicEdition extends EditionMark {
  readonly entity: { readonly name: string; readonly shortName: string; readonly slug: string; readonly timeZone: string };
  readonly planNumber: number;
  readonly nextNumber: number | null;
  readonly approvalsBySector: readonly SectorInEdition[];
  readonly waivedSectors: readonly string[];
  /** The approved plan version, exactly as in the edition's JSON. */
  readonly content: unknown;
  /** Address of the exact bytes whose SHA-256 is `hash`. */
  readonly jsonHref: string;
}

/** An edition we know, as a stranger with a file is told about it. */
export interface KnownEdition {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly planNumber: number;
  readonly planTitle: string;
  readonly entityName: string;
  readonly publishedAt: string;
  readonly timeZone: string;
  readonly path: string;
  readonly jsonHref: string;
}

/** `POST /api/v1/verifications` and `GET /api/v1/verifications/:hash` */
export interface Verification {
  readonly verdict: Verdict | 'unreadable';
  /** SHA-256 of the canonical form of what was given; null when it is no JSON. */
  readonly hash: string | null;
  /** The edition it is, or claims to be. */
  readonly edition: KnownEdition | null;
  readonly text: string;
}

/** Body of `POST /api/v1/verifications` when it is JSON; a form sends the same names, or a `file`. */
export interface VerifyRequest {
  readonly text: string;
}

export const largestVerifiedFile = 5 * 1024 * 1024;

export const publicationPaths = {
  inWork: (cycleId: string) => `/api/v1/cycles/${cycleId}/publication`,
  editionsOfCycle: (cycleId: string) => `/api/v1/cycles/${cycleId}/editions`,
  edition: (id: string) => `/api/v1/editions/${id}`,
  editionsOfPlan: (slug: string, plan: number | string) => `/api/v1/entities/${encodeURIComponent(slug)}/plans/${plan}/editions`,
  editionOfPlan: (slug: string, plan: number | string, edition: number | string) =>
    `/api/v1/entities/${encodeURIComponent(slug)}/plans/${plan}/editions/${edition}`,
  verifications: '/api/v1/verifications',
  verification: (hash: string) => `/api/v1/verifications/${hash}`,
  editionPage: (slug: string, plan: number | string, edition: number | string) => `/entidades/${slug}/planes/${plan}/ediciones/${edition}`,
  verifyPage: '/verificar',
  workPage: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/publicacion`,
} as const;
