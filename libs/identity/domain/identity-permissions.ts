import { type Actor, type Decision, allow, refuseWith } from '@tequio/kernel';

export const identityActions = [
  'identity.read-own-account',
  'identity.change-own-account',
  'identity.end-own-sessions',
  'identity.list-accounts',
  'identity.change-account',
  'identity.invite-administrator',
  'identity.revoke-invitation',
  'identity.open-account',
] as const;
export type IdentityAction = (typeof identityActions)[number];

export interface IdentityFacts {
  /** Who sent the invitation that is to be taken back. */
  readonly invitedBy?: string | null;
}

/** Own things are one's own; the others' accounts are the administrator's; nothing else is anybody's. */
export function may(actor: Actor, action: IdentityAction, facts: IdentityFacts = {}): Decision {
  switch (action) {
    case 'identity.read-own-account':
    case 'identity.change-own-account':
    case 'identity.end-own-sessions':
      return actor.kind === 'account' ? allow() : onlyMembers;
    case 'identity.list-accounts':
    case 'identity.change-account':
      return isAdministrator(actor) ? allow() : onlyAdministrators;
    case 'identity.invite-administrator':
      return isAdministrator(actor) || actor.kind === 'system' ? allow() : onlyAdministrators;
    case 'identity.revoke-invitation':
      return isAdministrator(actor) || sent(actor, facts.invitedBy) ? allow() : notYourInvitation;
    case 'identity.open-account':
      return actor.kind === 'system' ? allow() : onlyInstallation;
    default:
      return unknownAction(action);
  }
}

const onlyMembers = refuseWith('forbidden', 'identity.sign-in-first');
const onlyAdministrators = refuseWith('forbidden', 'identity.only-administrators');
const onlyInstallation = refuseWith('forbidden', 'identity.only-by-invitation');
// Who else was invited is nobody's to learn
const notYourInvitation = refuseWith('not-found', 'identity.invitation-not-found');

function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'account' && actor.isAdministrator;
}

function sent(actor: Actor, invitedBy: string | null | undefined): boolean {
  return actor.kind === 'account' && actor.accountId === invitedBy;
}

function unknownAction(action: never): Decision {
  return refuseWith('forbidden', 'identity.only-administrators', { params: { action } });
}
