import { type Actor, type Decision, type MemberRole, allow, hasRole, isMember, refuseWith } from '@tequio/kernel';
import { mayDraft } from '@tequio/drafting/domain';

/** Everything a person can do in this area; writing, freezing and reopening the text are the drafting area's doors. */
export const commitmentsActions = [
  'commitment.read',
  'commitment.comment',
  'commitment.create',
  'commitment.write',
  'commitment.set-aside',
  'commitment.restore',
] as const;
export type CommitmentsAction = (typeof commitmentsActions)[number];

export interface CommitmentsFacts {
  readonly secretariatId: string;
}

// Product §1: commenting is a right of its own; a monitor verifies and evaluates, which is another voice.
const commenters: readonly MemberRole[] = ['facilitator', 'official', 'civil-society', 'guarantor', 'contributor'];

/** Members read; seats write; whoever is no member of this secretariat finds nothing. Default deny. */
export function may(actor: Actor, action: CommitmentsAction, { secretariatId }: CommitmentsFacts): Decision {
  if (!isMember(actor, secretariatId)) return refuseWith('not-found', 'commitments.no-such-commitment');
  switch (action) {
    case 'commitment.read':
      return allow();
    case 'commitment.comment':
      return hasRole(actor, secretariatId, ...commenters) ? allow() : refuseWith('forbidden', 'commitments.role-does-not-comment');
    case 'commitment.create':
    case 'commitment.write':
    case 'commitment.set-aside':
    case 'commitment.restore':
      return mayDraft(actor, secretariatId) ? allow() : refuseWith('forbidden', 'commitments.only-seats-write');
  }
}

/** Whether somebody in this role can be the liaison: the monitor never owns work, and the facilitation has none. */
export function mayAnswerFor(role: MemberRole): boolean {
  return role !== 'monitor' && role !== 'facilitator';
}
