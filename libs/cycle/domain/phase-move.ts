import { type Decision, type Refusal, decide, refusal, refuseWith } from '@tequio/kernel';
import { type CyclePhase, type MoveDirection, gatesOfTheNextCycle, transitionBetween } from './cycle-phases';
import type { GateName, KnownGateFacts } from './gate-facts';
import { gates, reasonsAtGate } from './phase-gates';

/** Passing a soft gate that is shut: why, and which agreement allows it. Public. */
export interface GateOverride {
  readonly gate: GateName;
  readonly reason: string;
  readonly agreement: string;
}

export interface PhaseMoveRequest {
  /** The phase the person saw when he decided to move. */
  readonly from: CyclePhase;
  readonly to: CyclePhase;
  readonly reason: string | null;
  readonly overrides: readonly GateOverride[];
}

export interface MovingCycle {
  readonly phase: CyclePhase;
  readonly origin: 'work' | 'historic';
  /** Whether a later cycle of the secretariat already started from this one. */
  readonly hasNextCycle: boolean;
}

export interface PhaseMove {
  readonly from: CyclePhase;
  readonly to: CyclePhase;
  readonly direction: MoveDirection;
  readonly reason: string | null;
  /** Only those that were needed. */
  readonly overrides: readonly GateOverride[];
}

/** May the cycle move like this? The move to record, or every reason against it. */
export function movePhase(cycle: MovingCycle, request: PhaseMoveRequest, facts: KnownGateFacts): Decision<PhaseMove> {
  if (cycle.origin === 'historic') return refuseWith('conflict', 'cycle.historic-record-stays');
  if (cycle.phase !== request.from) {
    return refuseWith('conflict', 'cycle.moved-meanwhile', { params: { from: request.from, phase: cycle.phase } });
  }
  const transition = transitionBetween(request.from, request.to);
  if (!transition) return refuseWith('conflict', 'cycle.no-such-move', { params: { from: request.from, to: request.to } });

  const reason = written(request.reason);
  if (transition.direction === 'back') {
    return decide(reasonsAgainstGoingBack(cycle, reason), { ...transition, reason, overrides: [] });
  }
  const passed = transition.gates.map((gate) => passGate(gate, request.overrides, facts));
  return decide(
    [...overridesOfOtherGates(transition.gates, request.overrides), ...passed.flatMap((gate) => gate.reasons)],
    { ...transition, reason, overrides: passed.flatMap((gate) => (gate.override ? [gate.override] : [])) },
  );
}

/** May the next cycle start from this one? */
export function startNextCycle(cycle: MovingCycle, facts: KnownGateFacts): Decision {
  const reasons: Refusal[] = [];
  if (cycle.hasNextCycle) reasons.push(refusal('conflict', 'cycle.next-already-started'));
  if (cycle.phase !== 'closed') reasons.push(refusal('conflict', 'cycle.not-closed-yet', { params: { phase: cycle.phase } }));
  // The record of the past holds no closing reports; asking for one would shut its secretariat out.
  if (cycle.origin === 'work') reasons.push(...gatesOfTheNextCycle.flatMap((gate) => reasonsAtGate(gate, facts)));
  return decide(reasons, undefined);
}

function reasonsAgainstGoingBack(cycle: MovingCycle, reason: string | null): readonly Refusal[] {
  const reasons: Refusal[] = [];
  if (cycle.hasNextCycle) reasons.push(refusal('conflict', 'cycle.next-already-started'));
  if (reason === null) reasons.push(refusal('incomplete', 'cycle.going-back-needs-a-reason', { at: 'reason' }));
  return reasons;
}

interface PassedGate {
  readonly reasons: readonly Refusal[];
  readonly override: GateOverride | null;
}

function passGate(gate: GateName, overrides: readonly GateOverride[], facts: KnownGateFacts): PassedGate {
  const reasons = reasonsAtGate(gate, facts);
  const asked = overrides.find((override) => override.gate === gate);
  if (reasons.length === 0 || !asked) return { reasons, override: null };
  if (gates[gate].strength === 'hard') {
    return { reasons: [refusal('conflict', 'cycle.hard-gate-cannot-be-passed', { params: { gate } }), ...reasons], override: null };
  }
  const override = { gate, reason: asked.reason.trim(), agreement: asked.agreement.trim() };
  const missing: Refusal[] = [];
  if (override.reason === '') missing.push(refusal('incomplete', 'cycle.override-needs-a-reason', { at: `overrides.${gate}.reason` }));
  if (override.agreement === '') {
    missing.push(refusal('incomplete', 'cycle.override-needs-an-agreement', { at: `overrides.${gate}.agreement` }));
  }
  return missing.length > 0 ? { reasons: missing, override: null } : { reasons: [], override };
}

/** An override that speaks of a gate which is not on this way is a mistake worth telling. */
function overridesOfOtherGates(onTheWay: readonly GateName[], overrides: readonly GateOverride[]): readonly Refusal[] {
  return overrides
    .filter((override) => !onTheWay.includes(override.gate))
    .map((override) => refusal('invalid', 'cycle.override-of-another-gate', { params: { gate: override.gate }, at: 'overrides' }));
}

function written(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
