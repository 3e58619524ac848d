import { type Actor, type Decision, type Refusal, decide, hasRole, isMember, refusal } from '@tequio/kernel';

export const publicationActions = ['publication.read', 'publication.publish-edition'] as const;
export type PublicationAction = (typeof publicationActions)[number];

export interface PublicationPermissionFacts {
  readonly secretariatId: string;
  readonly phase: string;
}

/** Members see how publishing stands; facilitation publishes what the sectors approved; nobody else does, and nobody publishes anything else. */
export function may(actor: Actor, action: PublicationAction, facts: PublicationPermissionFacts): Decision {
  if (!isMember(actor, facts.secretariatId)) return decide([refusal('not-found', 'publication.not-found')], undefined);
  const reasons: Refusal[] = [];
  switch (action) {
    case 'publication.read':
      break;
    case 'publication.publish-edition':
      if (!hasRole(actor, facts.secretariatId, 'facilitator')) reasons.push(refusal('forbidden', 'publication.only-facilitator-publishes'));
      if (facts.phase !== 'deciding') reasons.push(refusal('conflict', 'publication.not-deciding'));
      break;
    default:
      reasons.push(refusal('forbidden', 'publication.unknown-action'));
  }
  return decide(reasons, undefined);
}
