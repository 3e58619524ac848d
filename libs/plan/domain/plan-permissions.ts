import { type Actor, type Decision, type Refusal, decide, hasRole, isMember, refusal } from '@tequio/kernel';

export const planActions = ['plan.read-draft', 'plan.edit-draft', 'plan.freeze', 'plan.reopen'] as const;
export type PlanAction = (typeof planActions)[number];

/** What a permission of the plan depends on; `textReopened` is true after somebody reopened the closed text with a reason. */
export interface PlanPermissionFacts {
  readonly secretariatId: string;
  readonly phase: string;
  readonly historic: boolean;
  readonly textReopened: boolean;
}

/** The phases in which the text is open to whoever may draft. */
const openPhases: readonly string[] = ['convening', 'diagnosing', 'drafting'];
/** The phases in which it is closed until somebody reopens it with a reason. */
const closedPhases: readonly string[] = ['consulting', 'deciding'];

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
      if (facts.historic) reasons.push(refusal('conflict', 'plan.is-historic-record'));
      else if (![...openPhases, ...closedPhases].includes(facts.phase)) reasons.push(refusal('conflict', 'plan.already-decided'));
      break;
    case 'plan.reopen':
      if (!drafts) reasons.push(refusal('forbidden', 'plan.only-seats-draft'));
      if (facts.historic) reasons.push(refusal('conflict', 'plan.is-historic-record'));
      else if (!closedPhases.includes(facts.phase)) reasons.push(refusal('conflict', 'plan.not-closed-now'));
      else if (facts.textReopened) reasons.push(refusal('conflict', 'plan.already-reopened'));
      break;
    default:
      reasons.push(refusal('forbidden', 'plan.unknown-action'));
  }
  return decide(reasons, undefined);
}

function reasonsOfTheMoment(facts: PlanPermissionFacts): Refusal[] {
  if (facts.historic) return [refusal('conflict', 'plan.is-historic-record')];
  if (openPhases.includes(facts.phase)) return [];
  if (!closedPhases.includes(facts.phase)) return [refusal('conflict', 'plan.already-decided')];
  return facts.textReopened ? [] : [refusal('conflict', 'plan.text-closed')];
}
