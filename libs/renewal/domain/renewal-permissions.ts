import { type Actor, type Decision, type Refusal, allow, decide, hasRole, isMember, refusal, refuseWith, seatOf } from '@tequio/kernel';
import type { CyclePhase } from '@tequio/cycle/domain';
import { isTiedToTheWork, verifyingMembership } from '@tequio/monitoring/domain';

/** Everything a person can do in this area. */
export const renewalActions = ['closing.read', 'balance.write', 'choice.write', 'report.write', 'report.publish', 'next.open'] as const;
export type RenewalAction = (typeof renewalActions)[number];

export interface RenewalFacts {
  readonly secretariatId: string;
  readonly phase: CyclePhase;
  /** From then on everybody reads the balance and nobody changes it. */
  readonly isReportPublished: boolean;
  /** Of the commitment that is evaluated; empty where the action speaks of the cycle. */
  readonly responsibleOrganisationIds: readonly string[];
  readonly liaisonAccountId: string | null;
}

/** May the actor do this now? Those who do not owe the work evaluate it, seats choose and write, facilitation publishes. Default deny. */
export function may(actor: Actor, action: RenewalAction, facts: RenewalFacts): Decision {
  if (action === 'closing.read' && facts.isReportPublished) return allow();
  if (!isMember(actor, facts.secretariatId)) return refuseWith('not-found', 'renewal.closing-not-found');
  const { secretariatId } = facts;
  switch (action) {
    case 'closing.read':
      return allow();
    case 'balance.write':
      return decide([...unlessOpen(facts, ['evaluating']), ...unlessIndependent(actor, facts)], undefined);
    case 'choice.write':
      return decide([...unlessOpen(facts, ['evaluating', 'closed']), ...unless(seatOf(actor, secretariatId) !== null, 'renewal.only-seats-choose')], undefined);
    case 'report.write':
      return decide([...unlessOpen(facts, ['evaluating', 'closed']), ...unless(seatOf(actor, secretariatId) !== null, 'renewal.only-seats-write-the-report')], undefined);
    case 'report.publish':
      return decide([...unlessOpen(facts, ['closed']), ...unless(hasRole(actor, secretariatId, 'facilitator'), 'renewal.only-facilitation-publishes')], undefined);
    case 'next.open':
      return decide(unless(hasRole(actor, secretariatId, 'facilitator'), 'renewal.only-facilitation-opens'), undefined);
  }
}

function unlessOpen({ phase, isReportPublished }: RenewalFacts, phases: readonly CyclePhase[]): Refusal[] {
  if (isReportPublished) return [refusal('conflict', 'renewal.already-published')];
  return phases.includes(phase) ? [] : [refusal('conflict', 'renewal.not-in-this-phase', { params: { phase } })];
}

function unlessIndependent(actor: Actor, facts: RenewalFacts): Refusal[] {
  return [
    ...unless(verifyingMembership(actor, facts) !== null, 'renewal.role-may-not-evaluate'),
    ...unless(!isTiedToTheWork(actor, facts), 'renewal.nobody-evaluates-own-work'),
  ];
}

type RoleRefusal = `renewal.${'only-seats-choose' | 'only-seats-write-the-report' | 'only-facilitation-publishes' | 'only-facilitation-opens' | 'role-may-not-evaluate' | 'nobody-evaluates-own-work'}`;

function unless(holds: boolean, code: RoleRefusal): Refusal[] {
  return holds ? [] : [refusal('forbidden', code)];
}
