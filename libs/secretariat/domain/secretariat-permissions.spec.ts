import { type Actor, type SeatRole, anonymous, memberRoles, seatRoles, system } from '@tequio/kernel';
import { type SecretariatAction, may, secretariatActions } from './secretariat-permissions';
import { newActor, newMembership } from './testing/new-person';

const members: Record<string, Actor> = Object.fromEntries(
  memberRoles.map((role) => {
    const seated = seatRoles.includes(role as SeatRole);
    return [role, newActor({ memberships: [newMembership({ role, seatId: seated ? 'seat' : null, capacity: seated ? 'titular' : null })] })];
  }),
);

const actors: Record<string, Actor> = {
  ...members,
  'facilitator elsewhere': newActor({ memberships: [newMembership({ secretariatId: 'sinaloa' })] }),
  administrator: newActor({ isAdministrator: true }),
  'national observer': newActor({ isNationalObserver: true }),
  citizen: anonymous,
  installation: system,
};

const allowed: Record<SecretariatAction, string[]> = {
  'secretariat.read-members': [...memberRoles, 'administrator'],
  'secretariat.invite-member': ['facilitator'],
  'secretariat.invite-facilitator': ['facilitator', 'administrator'],
  'secretariat.record-vacancy': ['facilitator'],
  'secretariat.end-appointment': ['facilitator'],
  'secretariat.appoint': ['installation'],
  'secretariat.register-organisation': ['facilitator', 'administrator', 'installation'],
  'secretariat.change-organisation': ['administrator'],
  'secretariat.register-entity': ['administrator'],
  'secretariat.establish-secretariat': ['administrator'],
  'secretariat.change-sectors': ['facilitator', 'administrator'],
  'secretariat.change-seats': ['facilitator', 'administrator'],
  'secretariat.change-rules': ['facilitator'],
  'secretariat.change-holidays': ['facilitator'],
  'secretariat.record-stage-fact': ['administrator', 'national observer'],
  'secretariat.list-organisations': ['facilitator', 'facilitator elsewhere', 'administrator'],
  'secretariat.list-secretariats': ['administrator'],
  'secretariat.load-country': ['installation'],
};

describe('In the secretariat of Durango', () => {
  it.each(secretariatActions)('%s', (action) => {
    expect(Object.keys(actors).filter((name) => may(actors[name] as Actor, action, { secretariatId: 'durango' }).allowed)).toEqual(allowed[action]);
  });

  it.each(['facilitator elsewhere', 'citizen', 'national observer'])('a %s does not learn that there are members', (name) => {
    const decision = may(actors[name] as Actor, 'secretariat.read-members', { secretariatId: 'durango' });
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.kind)).toEqual(['not-found']);
  });
});
