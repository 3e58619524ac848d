import { type Actor, type Decision, allow, hasRole, isMember, refuseWith } from '@tequio/kernel';

export const secretariatActions = [
  'secretariat.read-members',
  'secretariat.invite-member',
  'secretariat.invite-facilitator',
  'secretariat.record-vacancy',
  'secretariat.end-appointment',
  'secretariat.appoint',
  'secretariat.register-organisation',
  'secretariat.change-organisation',
  'secretariat.register-entity',
  'secretariat.establish-secretariat',
  'secretariat.change-sectors',
  'secretariat.change-seats',
  'secretariat.change-rules',
  'secretariat.change-holidays',
  'secretariat.record-stage-fact',
  'secretariat.list-organisations',
  'secretariat.list-secretariats',
  'secretariat.load-country',
] as const;
export type SecretariatAction = (typeof secretariatActions)[number];

export interface SecretariatFacts {
  /** Null for what belongs to no secretariat. */
  readonly secretariatId: string | null;
}

/** Membership is the facilitator's; institutions are the administrator's; stage facts the national observer's. */
export function may(actor: Actor, action: SecretariatAction, { secretariatId }: SecretariatFacts): Decision {
  const facilitates = secretariatId !== null && hasRole(actor, secretariatId, 'facilitator');
  switch (action) {
    case 'secretariat.read-members':
      return allowIf(belongs(actor, secretariatId) || isAdministrator(actor), notThere);
    case 'secretariat.invite-member':
    case 'secretariat.record-vacancy':
    case 'secretariat.end-appointment':
    case 'secretariat.change-rules':
    case 'secretariat.change-holidays':
      return allowIf(facilitates, belongs(actor, secretariatId) || isAdministrator(actor) ? onlyFacilitator : notThere);
    case 'secretariat.invite-facilitator':
    // The composition is the facilitator's to keep; the administrator gives a new secretariat its first seats
    case 'secretariat.change-sectors':
    case 'secretariat.change-seats':
      return allowIf(facilitates || isAdministrator(actor), belongs(actor, secretariatId) ? onlyFacilitator : notThere);
    case 'secretariat.register-organisation':
      // Whoever invites has to be able to name the organisation that the person comes from
      return allowIf(isAdministrator(actor) || facilitates || actor.kind === 'system', onlyAdministrator);
    case 'secretariat.list-organisations':
      return allowIf(isAdministrator(actor) || facilitatesSomewhere(actor), onlyAdministrator);
    case 'secretariat.list-secretariats':
    case 'secretariat.change-organisation':
    case 'secretariat.register-entity':
    case 'secretariat.establish-secretariat':
      return allowIf(isAdministrator(actor), onlyAdministrator);
    case 'secretariat.record-stage-fact':
      return allowIf(isAdministrator(actor) || (actor.kind === 'account' && actor.isNationalObserver), onlyObserver);
    case 'secretariat.appoint':
    case 'secretariat.load-country':
      return allowIf(actor.kind === 'system', onlyInstallation);
    default:
      return unknownAction(action);
  }
}

const notThere = refuseWith('not-found', 'secretariat.not-found');
const onlyFacilitator = refuseWith('forbidden', 'secretariat.only-facilitator');
const onlyAdministrator = refuseWith('forbidden', 'secretariat.only-administrator');
const onlyObserver = refuseWith('forbidden', 'secretariat.only-national-observer');
const onlyInstallation = refuseWith('forbidden', 'secretariat.only-installation');

function allowIf(condition: boolean, otherwise: Decision): Decision {
  return condition ? allow() : otherwise;
}

function belongs(actor: Actor, secretariatId: string | null): boolean {
  return secretariatId !== null && isMember(actor, secretariatId);
}

function facilitatesSomewhere(actor: Actor): boolean {
  return actor.kind === 'account' && actor.memberships.some((membership) => membership.role === 'facilitator');
}

function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'account' && actor.isAdministrator;
}

function unknownAction(action: never): Decision {
  return refuseWith('forbidden', 'secretariat.only-installation', { params: { action } });
}
