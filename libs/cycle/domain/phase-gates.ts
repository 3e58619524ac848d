import { type Refusal, daysBetween, refusal } from '@tequio/kernel';
import type { GateFacts, GateName, KnownGateFacts, Obstacle } from './gate-facts';

/** A hard gate cannot be passed; a soft one can, with a reason and the agreement that allows it. */
export type GateStrength = 'hard' | 'soft';

interface Gate<G extends GateName> {
  readonly strength: GateStrength;
  /** All that speaks against passing; empty when the gate is open. */
  readonly reasons: (facts: GateFacts[G]) => readonly Refusal[];
}

export const gates: { readonly [G in GateName]: Gate<G> } = {
  'calendar-published-in-time': { strength: 'soft', reasons: calendarReasons },
  'seats-filled': {
    strength: 'hard',
    reasons: (facts) => facts.unfilled.map((seat) => because('cycle.sector-has-unfilled-seats', seat)),
  },
  'problem-prioritised': {
    strength: 'hard',
    reasons: (facts) => (facts.prioritised > 0 ? [] : [refusal('incomplete', 'cycle.no-problem-prioritised', at(facts.path))]),
  },
  'problems-settled': {
    strength: 'hard',
    reasons: (facts) => facts.unsettled.map((problem) => because('cycle.problem-not-settled', problem)),
  },
  'commitments-complete': {
    strength: 'hard',
    reasons: (facts) => [
      // Every one of none is complete, but a plan without commitments is no plan.
      ...(facts.inPlan > 0 ? [] : [refusal('incomplete', 'cycle.no-commitment-in-the-plan', at(facts.path))]),
      ...facts.incomplete.map((commitment) => because('cycle.commitment-incomplete', commitment)),
    ],
  },
  'problems-answered': {
    strength: 'hard',
    reasons: (facts) => facts.unanswered.map((problem) => because('cycle.problem-not-answered', problem)),
  },
  'consultation-long-enough': { strength: 'soft', reasons: consultationReasons },
  'contributions-answered': {
    strength: 'hard',
    reasons: (facts) => facts.unanswered.map((contribution) => because('cycle.contribution-not-answered', contribution)),
  },
  'version-approved': {
    strength: 'hard',
    reasons: (facts) =>
      facts.planVersionHash === null
        ? [refusal('incomplete', 'cycle.plan-has-no-version', at(facts.path))]
        : facts.missingSectors.map((sector) => because('cycle.sector-has-not-approved', sector)),
  },
  'no-open-objection': {
    strength: 'hard',
    reasons: (facts) => facts.openObjections.map((objection) => because('cycle.objection-open', objection)),
  },
  'edition-published': {
    strength: 'hard',
    reasons: (facts) => (facts.published ? [] : [refusal('incomplete', 'cycle.edition-not-published', at(facts.path))]),
  },
  'term-over-or-commitments-closed': { strength: 'soft', reasons: termReasons },
  'commitments-balanced': {
    strength: 'hard',
    reasons: (facts) => facts.withoutBalance.map((commitment) => because('cycle.commitment-without-balance', commitment)),
  },
  'closing-report-published': {
    strength: 'hard',
    reasons: (facts) => (facts.published ? [] : [refusal('incomplete', 'cycle.closing-report-not-published', at(facts.path))]),
  },
};

export const gateNames = Object.keys(gates) as readonly GateName[];

/**
 * All that speaks against passing one gate. Facts that nobody provided are a reason too:
 * a gate that cannot be looked at is shut.
 */
export function reasonsAtGate(gate: GateName, facts: KnownGateFacts): readonly Refusal[] {
  return reasonsOf(gate, facts[gate]);
}

function reasonsOf<G extends GateName>(gate: G, facts: GateFacts[G] | undefined): readonly Refusal[] {
  if (facts === undefined) return [refusal('incomplete', 'cycle.gate-cannot-be-checked', { params: { gate } })];
  return gates[gate].reasons(facts);
}

function calendarReasons(facts: GateFacts['calendar-published-in-time']): readonly Refusal[] {
  const { publishedOn, firstActivityOn, noticeDays, path } = facts;
  if (publishedOn === null) return [refusal('incomplete', 'cycle.calendar-not-published', at(path))];
  if (firstActivityOn === null) return [refusal('incomplete', 'cycle.calendar-without-activity', at(path))];
  const notice = daysBetween(publishedOn, firstActivityOn);
  if (notice >= noticeDays) return [];
  return [
    refusal('incomplete', 'cycle.calendar-published-too-late', {
      params: { publishedOn, firstActivityOn, notice: Math.max(notice, 0), noticeDays },
      facts: { href: path },
    }),
  ];
}

function consultationReasons(facts: GateFacts['consultation-long-enough']): readonly Refusal[] {
  const { openedOn, closesOn, today, requiredDays, path } = facts;
  if (openedOn === null || closesOn === null) return [refusal('incomplete', 'cycle.consultation-not-opened', at(path))];
  const lasted = daysBetween(openedOn, closesOn) + 1;
  const reasons: Refusal[] = [];
  if (lasted < requiredDays) reasons.push(refusal('incomplete', 'cycle.consultation-too-short', { params: { lasted, requiredDays }, ...at(path) }));
  if (today <= closesOn) reasons.push(refusal('incomplete', 'cycle.consultation-still-open', { params: { closesOn }, ...at(path) }));
  return reasons;
}

function termReasons(facts: GateFacts['term-over-or-commitments-closed']): readonly Refusal[] {
  if (facts.termEndsOn !== null && facts.today > facts.termEndsOn) return [];
  if (facts.open.length === 0) return [];
  return [
    facts.termEndsOn === null
      ? refusal('incomplete', 'cycle.term-not-set')
      : refusal('incomplete', 'cycle.term-not-over', { params: { termEndsOn: facts.termEndsOn } }),
    ...facts.open.map((commitment) => because('cycle.commitment-not-closed', commitment)),
  ];
}

function because(code: string, obstacle: Obstacle): Refusal {
  return refusal('incomplete', code, { params: { label: obstacle.label }, facts: { id: obstacle.id, href: obstacle.path } });
}

function at(path: string): Pick<Refusal, 'facts'> {
  return { facts: { href: path } };
}
