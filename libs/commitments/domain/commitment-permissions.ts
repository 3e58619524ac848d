import { type Actor, type Decision, allow, isMember, refuseWith } from '@tequio/kernel';
import { mayDraft } from '@tequio/drafting/domain';

/** Everything a person can do in this area; writing, freezing and reopening the text are the drafting area's doors. */
export const commitmentsActions = [
  'commitment.read',
  'commitment.create',
  'commitment.write',
  'commitment.set-aside',
  'commitment.restore',
] as const;
export type CommitmentsAction = (typeof commitmentsActions)[number];

export interface CommitmentsFacts {
  readonly secretariatId: string;
}

/** Members read; seats write; whoever is no member of this secretariat finds nothing. Default deny. */
export function may(actor: Actor, action: CommitmentsAction, { secretariatId }: CommitmentsFacts): Decision {
  if (!isMember(actor, secretariatId)) return refuseWith('not-found', 'commitments.no-such-commitment');
  switch (action) {
    case 'commitment.read':
      return allow();
    case 'commitment.create':
    case 'commitment.write':
    case 'commitment.set-aside':
    case 'commitment.restore':
      return mayDraft(actor, secretariatId) ? allow() : refuseWith('forbidden', 'commitments.only-seats-write');
  }
}
