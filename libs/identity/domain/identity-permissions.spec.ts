import { type Actor, anonymous, system } from '@tequio/kernel';
import { type IdentityAction, identityActions, may } from './identity-permissions';
import { newAccountActor, newAdministrator } from './testing/new-actor';

const actors: Record<string, Actor> = {
  'a stranger': anonymous,
  'somebody signed in': newAccountActor(),
  'the national observer': newAccountActor({ isNationalObserver: true }),
  'an administrator': newAdministrator(),
  'the installation': system,
};

const allowed: Record<IdentityAction, string[]> = {
  'identity.read-own-account': ['somebody signed in', 'the national observer', 'an administrator'],
  'identity.change-own-account': ['somebody signed in', 'the national observer', 'an administrator'],
  'identity.end-own-sessions': ['somebody signed in', 'the national observer', 'an administrator'],
  'identity.list-accounts': ['an administrator'],
  'identity.change-account': ['an administrator'],
  'identity.invite-administrator': ['an administrator', 'the installation'],
  'identity.revoke-invitation': ['an administrator'],
  'identity.open-account': ['the installation'],
};

describe('Who may', () => {
  it.each(identityActions)('%s', (action) => {
    expect(Object.keys(actors).filter((name) => may(actors[name] as Actor, action).allowed)).toEqual(allowed[action]);
  });

  it('take back an invitation: whoever sent it', () => {
    const sender = newAccountActor({ accountId: 'sender' });
    expect(may(sender, 'identity.revoke-invitation', { invitedBy: 'sender' }).allowed).toBe(true);
    expect(may(sender, 'identity.revoke-invitation', { invitedBy: 'another' }).allowed).toBe(false);
  });
});
