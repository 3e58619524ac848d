import type { Instant, LocalDate, ReasonWire } from '@tequio/kernel';
import type { CalendarKind, CyclePhase, GateName, GateStrength, MoveDirection } from '@tequio/cycle/domain';

export interface CycleSummary {
  readonly id: string;
  readonly secretariatId: string;
  readonly number: number;
  readonly phase: CyclePhase;
  readonly origin: 'work' | 'historic';
  readonly openedAt: Instant | null;
  readonly termStart: LocalDate | null;
  readonly termEnd: LocalDate | null;
  readonly entitySlug: string;
  readonly entityName: string;
  readonly secretariatName: string;
  readonly timeZone: string;
}

export interface PhaseOnLine {
  readonly phase: CyclePhase;
  readonly place: 'past' | 'current' | 'ahead';
  /** Days in the forum's zone; null while it has not been reached or not been left. */
  readonly enteredOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
  /** From the calendar: the first and the last date that belong to this phase. */
  readonly plannedFrom: LocalDate | null;
  readonly plannedTo: LocalDate | null;
  /** How many soft gates were passed on the way out. */
  readonly overrides: number;
}

export interface GateOnLine {
  readonly gate: GateName;
  readonly strength: GateStrength;
  readonly reasons: readonly ReasonWire[];
}

export interface NextDateWire {
  /** Of the entry in the calendar. */
  readonly id: string;
  readonly title: string;
  readonly on: LocalDate;
  readonly daysLeft: number;
  readonly kind: CalendarKind;
}

/** What stands on top of every page of a cycle. */
export interface PhaseLineWire {
  readonly cycle: CycleSummary;
  readonly today: LocalDate;
  readonly phases: readonly PhaseOnLine[];
  readonly nextDate: NextDateWire | null;
  /** Between here and the next phase. Null for those who may not see the work. */
  readonly gates: readonly GateOnLine[] | null;
}

export interface CalendarEntryWire {
  readonly id: string;
  readonly title: string;
  readonly kind: CalendarKind;
  readonly phase: CyclePhase | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly publishedAt: Instant | null;
}

export interface CalendarWire {
  readonly cycle: CycleSummary;
  readonly overview: string;
  readonly publishedAt: Instant | null;
  readonly today: LocalDate;
  /** Days of notice before the first activity, and where the number comes from. */
  readonly notice: { readonly days: number; readonly source: string } | null;
  readonly entries: readonly CalendarEntryWire[];
  readonly can: Readonly<Record<'keepCalendar' | 'publishCalendar' | 'writeOverview' | 'setTerm', readonly ReasonWire[]>>;
}

export interface PossibleMove {
  readonly to: CyclePhase;
  readonly direction: MoveDirection;
  readonly gates: readonly GateOnLine[];
}

export interface CycleWorkspace {
  readonly line: PhaseLineWire;
  readonly overview: string;
  readonly moves: readonly PossibleMove[];
  readonly calendar: readonly CalendarEntryWire[];
  readonly can: Readonly<Record<'movePhase' | 'setTerm' | 'writeOverview', readonly ReasonWire[]>>;
}

export interface OverrideWire {
  readonly gate: GateName;
  readonly reason: string;
  readonly agreement: string;
}

export interface PhaseMoveWire {
  readonly id: string;
  readonly from: CyclePhase | null;
  readonly to: CyclePhase;
  readonly direction: MoveDirection;
  readonly movedAt: Instant;
  /** Null to the public unless the person chose to be named. */
  readonly movedBy: string | null;
  readonly reason: string | null;
  readonly overrides: readonly OverrideWire[];
}

export interface PhaseTraceWire {
  readonly cycle: CycleSummary;
  readonly moves: readonly PhaseMoveWire[];
}

export interface SecretariatCycles {
  readonly secretariat: { readonly id: string; readonly name: string; readonly entitySlug: string; readonly entityName: string };
  readonly items: readonly CycleSummary[];
  readonly can: Readonly<Record<'openCycle', readonly ReasonWire[]>>;
}

export interface MovePhaseRequest {
  readonly from: CyclePhase;
  readonly to: CyclePhase;
  readonly reason?: string;
  readonly overrides?: readonly OverrideWire[];
}

export interface OpenCycleRequest {
  readonly overview?: string;
}

export interface CalendarEntryRequest {
  readonly title: string;
  readonly kind: CalendarKind;
  readonly phase?: CyclePhase | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface WriteOverviewRequest {
  /** The text the person started from: a newer one is not overwritten. */
  readonly base: string;
  readonly text: string;
}

export interface SetTermRequest {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface MoveClockRequest {
  readonly to: Instant;
}

export const cycleLimits = { title: 200, overview: 8000, reason: 4000, agreement: 300 } as const;
