/** How a seat spoke on an exact version. */
export const stanceKinds = ['approve', 'approve-with-observations', 'object'] as const;
export type StanceKind = (typeof stanceKinds)[number];

/** How many of the filled seats of a sector have to be in favour. */
export type ShareInFavour = 'more-than-half' | 'all';

/** A secretariat's own rule: data with validity and source; what it does not say is said by the default. */
export interface SectorRule {
  readonly share: ShareInFavour;
  /** Whether "approve with observations" counts as an approval. */
  readonly observationsCount: boolean;
  readonly openObjectionBlocks: boolean;
  readonly vacantSectorIsWaived: boolean;
}

/** More than half of the filled seats, with or without observations, and no open objection (product §5). */
export const defaultSectorRule: SectorRule = {
  share: 'more-than-half',
  observationsCount: true,
  openObjectionBlocks: true,
  vacantSectorIsWaived: true,
};

export function sectorRuleOf(stored: unknown): SectorRule {
  const value = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const said = (name: 'observationsCount' | 'openObjectionBlocks' | 'vacantSectorIsWaived'): boolean => {
    const flag = value[name];
    return typeof flag === 'boolean' ? flag : defaultSectorRule[name];
  };
  return {
    share: value['share'] === 'all' ? 'all' : defaultSectorRule.share,
    observationsCount: said('observationsCount'),
    openObjectionBlocks: said('openObjectionBlocks'),
    vacantSectorIsWaived: said('vacantSectorIsWaived'),
  };
}

function isEnough(share: ShareInFavour, inFavour: number, filled: number): boolean {
  return filled > 0 && (share === 'all' ? inFavour === filled : inFavour * 2 > filled);
}

export interface SeatFacts {
  readonly seatId: string;
  /** A titular or an alternate in force. */
  readonly filled: boolean;
  /** The secretariat has put on record that nobody sits here. */
  readonly recordedVacant: boolean;
}

export interface SectorFacts {
  readonly code: string;
  readonly required: boolean;
  readonly seats: readonly SeatFacts[];
}

/** A stance that stands: not withdrawn by its seat nor by an edit. */
export interface StandingStance {
  readonly id: string;
  readonly seatId: string;
  readonly kind: StanceKind;
  readonly versionHash: string;
}

export interface SectorResult {
  readonly code: string;
  readonly required: boolean;
  readonly filledSeats: number;
  readonly approvals: number;
  readonly withObservations: number;
  readonly openObjections: number;
  /** All of its seats are recorded vacant: nobody could speak, and the edition says so. */
  readonly waived: boolean;
  readonly approved: boolean;
}

export interface ApprovalResult {
  readonly versionHash: string;
  readonly approved: boolean;
  readonly sectors: readonly SectorResult[];
  /** Codes of the required sectors that neither approved nor are waived. */
  readonly missingSectors: readonly string[];
  /** Ids of the objections of any sector, required or not, that still stand. */
  readonly openObjections: readonly string[];
}

/**
 * What one sector says about the exact text. An approval counts for the version it was given to and no other; an
 * objection stands until its own seat withdraws it, whatever the text has become: an edit cannot wash it away.
 */
export function sectorResult(rule: SectorRule, sector: SectorFacts, stances: readonly StandingStance[], versionHash: string): SectorResult {
  const speaking = sector.seats.filter((seat) => seat.filled);
  const seats = new Set(speaking.map((seat) => seat.seatId));
  const onThisText = stances.filter((stance) => seats.has(stance.seatId) && stance.versionHash === versionHash);
  const objecting = objectingSeats(sector);
  const plain = seatsWith(onThisText, 'approve');
  const observed = seatsWith(onThisText, 'approve-with-observations');
  const openObjections = seatsWith(stances.filter((stance) => objecting.has(stance.seatId)), 'object');
  const counted = plain + (rule.observationsCount ? observed : 0);
  const waived = rule.vacantSectorIsWaived && sector.seats.length > 0 && sector.seats.every((seat) => seat.recordedVacant && !seat.filled);
  return {
    code: sector.code,
    required: sector.required,
    filledSeats: speaking.length,
    approvals: plain,
    withObservations: observed,
    openObjections,
    waived,
    approved: !(rule.openObjectionBlocks && openObjections > 0) && isEnough(rule.share, counted, speaking.length),
  };
}

export interface ApprovalFacts {
  readonly rule: SectorRule;
  readonly versionHash: string;
  readonly sectors: readonly SectorFacts[];
  readonly stances: readonly StandingStance[];
}

/** The plan is approved when every required sector approved or is waived, at least one approved, and no objection is open. */
export function approvalResult(facts: ApprovalFacts): ApprovalResult {
  const sectors = facts.sectors.map((sector) => sectorResult(facts.rule, sector, facts.stances, facts.versionHash));
  const objecting = new Set(facts.sectors.flatMap((sector) => [...objectingSeats(sector)]));
  const openObjections = facts.stances.filter((stance) => stance.kind === 'object' && objecting.has(stance.seatId)).map((stance) => stance.id);
  const missingSectors = sectors.filter((sector) => sector.required && !sector.approved && !sector.waived).map((sector) => sector.code);
  return {
    versionHash: facts.versionHash,
    approved: missingSectors.length === 0 && openObjections.length === 0 && sectors.some((sector) => sector.approved),
    sectors,
    missingSectors,
    openObjections,
  };
}

/**
 * Sending somebody away does not end what his seat objected to: the next one to sit there decides on it. Only a vacancy
 * on record, with its note and shown in the edition, leaves nobody who could.
 */
function objectingSeats(sector: SectorFacts): ReadonlySet<string> {
  return new Set(sector.seats.filter((seat) => seat.filled || !seat.recordedVacant).map((seat) => seat.seatId));
}

/** One voice per seat: a seat counts once, however many rows speak for it. */
function seatsWith(stances: readonly StandingStance[], kind: StanceKind): number {
  return new Set(stances.filter((stance) => stance.kind === kind).map((stance) => stance.seatId)).size;
}
