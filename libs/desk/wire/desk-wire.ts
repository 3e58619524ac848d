import type { CyclePhase } from '@tequio/cycle/domain';
import type { OthersKind, Urgency, WaitingKind } from '@tequio/desk/domain';
import type { Instant, LocalDate } from '@tequio/kernel';

/** The cycle something belongs to. */
export interface DeskPlace {
  readonly slug: string;
  readonly entityName: string;
  readonly cycleNumber: number;
}

export interface WaitingItem extends DeskPlace {
  readonly id: string;
  readonly kind: WaitingKind;
  /** Of the problem, the commitment, the plan it speaks of; empty where it has none. */
  readonly title: string;
  /** How many things are behind it. */
  readonly count: number;
  /** The page where it is done, without language. */
  readonly path: string;
  readonly dueOn: LocalDate | null;
  readonly daysLeft: number | null;
  readonly urgency: Urgency;
  readonly since: Instant;
}

/** What others still have to do, counted. */
export interface OthersItem extends DeskPlace {
  readonly kind: OthersKind;
  readonly count: number;
  readonly path: string;
}

export interface DeskCycle extends DeskPlace {
  readonly phase: CyclePhase;
  readonly path: string;
}

/** `GET /api/v1/desk` */
export interface DeskWire {
  readonly items: readonly WaitingItem[];
  readonly others: readonly OthersItem[];
  /** The cycles in work of all my secretariats. */
  readonly cycles: readonly DeskCycle[];
}

export const deskApi = '/api/v1/desk';
