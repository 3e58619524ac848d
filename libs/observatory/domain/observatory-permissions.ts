import { type Actor, type Decision, allow, isMember, refuseWith } from '@tequio/kernel';

export const observatoryActions = ['public.read', 'work.search'] as const;
export type ObservatoryAction = (typeof observatoryActions)[number];

export interface ObservatoryFacts {
  readonly secretariatId: string;
}

/** What is public is everybody's; a secretariat's work is found by its members only, whatever else they may be. */
export function may(actor: Actor, action: ObservatoryAction, { secretariatId }: ObservatoryFacts): Decision {
  switch (action) {
    case 'public.read':
      return allow();
    case 'work.search':
      return isMember(actor, secretariatId) ? allow() : refuseWith('not-found', 'observatory.not-found');
  }
}

/** The same rule for lists: the secretariats whose work the actor may find. */
export function secretariatsSearchableBy(actor: Actor): readonly string[] {
  return actor.kind === 'account' ? [...new Set(actor.memberships.map(({ secretariatId }) => secretariatId))] : [];
}
