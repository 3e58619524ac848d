import type { GateName } from './gate-facts';

/** The phases a plan lives through, in order. */
export const cyclePhases = [
  'convening',
  'diagnosing',
  'drafting',
  'consulting',
  'deciding',
  'implementing',
  'evaluating',
  'closed',
] as const;
export type CyclePhase = (typeof cyclePhases)[number];

export type MoveDirection = 'forward' | 'back';

export interface PhaseTransition {
  readonly from: CyclePhase;
  readonly to: CyclePhase;
  readonly direction: MoveDirection;
  /** What has to hold; nothing is asked of a move back but its reason. */
  readonly gates: readonly GateName[];
}

function forward(from: CyclePhase, to: CyclePhase, ...gates: readonly GateName[]): PhaseTransition {
  return { from, to, direction: 'forward', gates };
}

function back(from: CyclePhase, to: CyclePhase): PhaseTransition {
  return { from, to, direction: 'back', gates: [] };
}

/** Every move there is. What is not in this table cannot happen. */
export const phaseTransitions: readonly PhaseTransition[] = [
  forward('convening', 'diagnosing', 'calendar-published-in-time', 'seats-filled'),
  forward('diagnosing', 'drafting', 'problem-prioritised', 'problems-settled'),
  forward('drafting', 'consulting', 'commitments-complete', 'problems-answered'),
  forward('consulting', 'deciding', 'consultation-long-enough', 'contributions-answered'),
  forward('deciding', 'implementing', 'version-approved', 'no-open-objection', 'edition-published'),
  forward('implementing', 'evaluating', 'term-over-or-commitments-closed'),
  forward('evaluating', 'closed', 'commitments-balanced'),

  back('diagnosing', 'convening'),
  back('drafting', 'diagnosing'),
  back('consulting', 'drafting'),
  back('deciding', 'consulting'),
  // An objection usually asks for another text, not for another consultation.
  back('deciding', 'drafting'),
  back('implementing', 'deciding'),
  back('evaluating', 'implementing'),
  back('closed', 'evaluating'),
];

/** What has to hold before the next cycle starts from a closed one: the way out of the last phase. */
export const gatesOfTheNextCycle: readonly GateName[] = ['closing-report-published'];

export function transitionsFrom(phase: CyclePhase): readonly PhaseTransition[] {
  return phaseTransitions.filter((transition) => transition.from === phase);
}

export function transitionBetween(from: CyclePhase, to: CyclePhase): PhaseTransition | null {
  return phaseTransitions.find((transition) => transition.from === from && transition.to === to) ?? null;
}

export function nextPhaseOf(phase: CyclePhase): CyclePhase | null {
  return transitionsFrom(phase).find((transition) => transition.direction === 'forward')?.to ?? null;
}

/** The gates between this phase and what follows it. */
export function gatesOutOf(phase: CyclePhase): readonly GateName[] {
  if (phase === 'closed') return gatesOfTheNextCycle;
  return transitionsFrom(phase).find((transition) => transition.direction === 'forward')?.gates ?? [];
}

export function isBefore(phase: CyclePhase, other: CyclePhase): boolean {
  return cyclePhases.indexOf(phase) < cyclePhases.indexOf(other);
}
