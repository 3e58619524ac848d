import { type Actor, type Decision, type Membership, type Refusal, allow, decide, isMember, membershipsIn, refusal, refuseWith } from '@tequio/kernel';
import type { CyclePhase } from '@tequio/cycle/domain';

/** Everything a person can do in this area. */
export const monitoringActions = ['progress.read', 'progress.report', 'report.verify', 'verdict.answer'] as const;
export type MonitoringAction = (typeof monitoringActions)[number];

export interface MonitoringFacts {
  readonly secretariatId: string;
  readonly phase: CyclePhase;
  /** Published commitments are everybody's to read. */
  readonly isPublished: boolean;
  /** The lead institution and the co-responsible ones: they owe the work. */
  readonly responsibleOrganisationIds: readonly string[];
  /** Answers for the commitment in the lead institution; null when nobody does. */
  readonly liaisonAccountId: string | null;
}

/** May the actor do this now? Those who owe the work report it, somebody else verifies it. Default deny. */
export function may(actor: Actor, action: MonitoringAction, facts: MonitoringFacts): Decision {
  if (action === 'progress.read' && facts.isPublished) return allow();
  if (!isMember(actor, facts.secretariatId)) return refuseWith('not-found', 'monitoring.commitment-not-found');
  switch (action) {
    case 'progress.read':
      return allow();
    case 'progress.report':
      return decide([...whileImplementing(facts, ['implementing']), ...unlessResponsible(actor, facts)], undefined);
    case 'verdict.answer':
      return decide([...whileImplementing(facts, ['implementing', 'evaluating']), ...unlessResponsible(actor, facts)], undefined);
    case 'report.verify':
      return decide([...whileImplementing(facts, ['implementing', 'evaluating']), ...unlessIndependent(actor, facts)], undefined);
  }
}

/** The membership through which the actor may speak on a commitment: the responsible one, or the independent one. */
export function responsibleMembership(actor: Actor, facts: MonitoringFacts): Membership | null {
  return membershipsIn(actor, facts.secretariatId).find((membership) => membership.seatId !== null && isResponsible(membership, facts)) ?? null;
}

export function verifyingMembership(actor: Actor, facts: Pick<MonitoringFacts, 'secretariatId'>): Membership | null {
  return membershipsIn(actor, facts.secretariatId).find((membership) => verifierRoles.includes(membership.role)) ?? null;
}

/** Does the actor owe any of this work? One person may hold several seats: any tie to the responsible institutions is a tie. */
export function isTiedToTheWork(actor: Actor, facts: Pick<MonitoringFacts, 'secretariatId' | 'responsibleOrganisationIds' | 'liaisonAccountId'>): boolean {
  const isLiaison = actor.kind === 'account' && actor.accountId === facts.liaisonAccountId;
  return isLiaison || membershipsIn(actor, facts.secretariatId).some((membership) => isResponsible(membership, facts));
}

const verifierRoles: readonly Membership['role'][] = ['civil-society', 'guarantor', 'monitor'];

function isResponsible(membership: Membership, facts: Pick<MonitoringFacts, 'responsibleOrganisationIds'>): boolean {
  return membership.organisationId !== null && facts.responsibleOrganisationIds.includes(membership.organisationId);
}

function whileImplementing(facts: MonitoringFacts, phases: readonly CyclePhase[]): Refusal[] {
  const reasons = phases.includes(facts.phase) ? [] : [refusal('conflict', 'monitoring.not-in-this-phase', { params: { phase: facts.phase } })];
  if (!facts.isPublished) reasons.push(refusal('conflict', 'monitoring.commitment-not-published'));
  return reasons;
}

function unlessResponsible(actor: Actor, facts: MonitoringFacts): Refusal[] {
  const isLiaison = actor.kind === 'account' && actor.accountId === facts.liaisonAccountId;
  // Product §1: the monitor never owns or reports work, and the facilitation has no work of its own
  const mayOwn = membershipsIn(actor, facts.secretariatId).some(({ role }) => role !== 'monitor' && role !== 'facilitator');
  return (isLiaison && mayOwn) || responsibleMembership(actor, facts) ? [] : [refusal('forbidden', 'monitoring.only-the-responsible-report')];
}

function unlessIndependent(actor: Actor, facts: MonitoringFacts): Refusal[] {
  const reasons: Refusal[] = [];
  if (!verifyingMembership(actor, facts)) reasons.push(refusal('forbidden', 'monitoring.role-may-not-verify'));
  if (isTiedToTheWork(actor, facts)) reasons.push(refusal('forbidden', 'monitoring.nobody-verifies-own-work'));
  return reasons;
}
