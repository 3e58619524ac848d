import { type Actor, type Decision, type Refusal, decide, hasRole, isMember, refusal, seatOf } from '@tequio/kernel';

export const approvalActions = [
  'approval.read',
  'approval.give-stance',
  'approval.withdraw-stance',
  'approval.confirm-stance',
  'approval.answer-objection',
] as const;
export type ApprovalAction = (typeof approvalActions)[number];

export interface ApprovalPermissionFacts {
  readonly secretariatId: string;
  readonly phase: string;
  /** The seat whose stance is withdrawn or confirmed; absent for the other actions. */
  readonly stanceSeatId?: string;
}

/**
 * Who may do what with approvals. Only seats of a sector speak, titular or alternate, one voice per seat:
 * facilitation, contributors, monitors and administrators never do.
 */
export function may(actor: Actor, action: ApprovalAction, facts: ApprovalPermissionFacts): Decision {
  if (!isMember(actor, facts.secretariatId)) return decide([refusal('not-found', 'approval.not-found')], undefined);
  const reasons: Refusal[] = [];
  const votes = seatOf(actor, facts.secretariatId) !== null && hasRole(actor, facts.secretariatId, 'official', 'civil-society', 'guarantor');
  const deciding: Refusal[] = facts.phase === 'deciding' ? [] : [refusal('conflict', 'approval.not-deciding')];
  switch (action) {
    case 'approval.read':
      break;
    case 'approval.give-stance':
      if (!votes) reasons.push(refusal('forbidden', 'approval.only-seats-decide'));
      reasons.push(...deciding);
      break;
    case 'approval.withdraw-stance':
    case 'approval.confirm-stance':
      if (!votes) reasons.push(refusal('forbidden', 'approval.only-seats-decide'));
      else if (facts.stanceSeatId !== undefined && seatOf(actor, facts.secretariatId)?.seatId !== facts.stanceSeatId) {
        reasons.push(refusal('forbidden', 'approval.not-your-seat'));
      }
      reasons.push(...deciding);
      break;
    case 'approval.answer-objection':
      if (!votes) reasons.push(refusal('forbidden', 'approval.only-drafters-answer'));
      reasons.push(...deciding);
      break;
    default:
      reasons.push(refusal('forbidden', 'approval.unknown-action'));
  }
  return decide(reasons, undefined);
}
