import { type Actor, type Decision, type Refusal, decide, hasRole, isMember, refusal } from '@tequio/kernel';

export const planActions = ['plan.read-draft', 'plan.edit-draft', 'plan.freeze'] as const;
export type PlanAction = (typeof planActions)[number];

/** What a permission of the plan depends on. Whether its closed text was reopened is asked by the drafting area. */
export interface PlanPermissionFacts {
  readonly secretariatId: string;
  readonly phase: string;
  readonly historic: boolean;
}

/** The phases before the decision is carried out: afterwards a version could no longer be approved. */
const phasesOfWriting: readonly string[] = ['convening', 'diagnosing', 'drafting', 'consulting', 'deciding'];

/**
 * Who may do what with the plan's text. Whoever is no member of the secretariat is told that there is nothing:
 * a draft is not even known to exist outside.
 */
export function may(actor: Actor, action: PlanAction, facts: PlanPermissionFacts): Decision {
  if (!isMember(actor, facts.secretariatId)) return decide([refusal('not-found', 'plan.not-found')], undefined);
  const drafts = hasRole(actor, facts.secretariatId, 'official', 'civil-society', 'guarantor');
  const reasons: Refusal[] = [];
  switch (action) {
    case 'plan.read-draft':
      break;
    case 'plan.edit-draft':
      if (!drafts) reasons.push(refusal('forbidden', 'plan.only-seats-draft'));
      reasons.push(...reasonsOfTheMoment(facts));
      break;
    case 'plan.freeze':
      if (!drafts) reasons.push(refusal('forbidden', 'plan.only-seats-freeze'));
      reasons.push(...reasonsOfTheMoment(facts));
      break;
    default:
      reasons.push(refusal('forbidden', 'plan.unknown-action'));
  }
  return decide(reasons, undefined);
}

function reasonsOfTheMoment(facts: PlanPermissionFacts): Refusal[] {
  if (facts.historic) return [refusal('conflict', 'plan.is-historic-record')];
  return phasesOfWriting.includes(facts.phase) ? [] : [refusal('conflict', 'plan.already-decided')];
}
