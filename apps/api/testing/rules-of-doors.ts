import { approvalDoors } from '@tequio/approval/api';
import { may as mayInApproval } from '@tequio/approval/domain';
import { commitmentsDoors } from '@tequio/commitments/api';
import { canBeEdited, may as mayInCommitments, phasesOfListing } from '@tequio/commitments/domain';
import { cycleDoors } from '@tequio/cycle/api';
import { mayMoveClock, may as mayInCycle } from '@tequio/cycle/domain';
import { deliberationDoors } from '@tequio/deliberation/api';
import { may as mayInDeliberation } from '@tequio/deliberation/domain';
import { deskDoors } from '@tequio/desk/api';
import { type ToldSubject, mayBeTold, may as mayOnDesk } from '@tequio/desk/domain';
import { draftingDoors } from '@tequio/drafting/api';
import { type DraftingFacts, may as mayInDrafting } from '@tequio/drafting/domain';
import { identityDoors } from '@tequio/identity/api';
import { may as mayInIdentity } from '@tequio/identity/domain';
import { type Actor, type Decision, allow, hasRole, isMember, refuseWith } from '@tequio/kernel';
import { monitoringDoors } from '@tequio/monitoring/api';
import { may as mayInMonitoring } from '@tequio/monitoring/domain';
import { planDoors } from '@tequio/plan/api';
import { may as mayInPlan } from '@tequio/plan/domain';
import { problemsDoors } from '@tequio/problems/api';
import { may as mayInProblems } from '@tequio/problems/domain';
import { publicationDoors } from '@tequio/publication/api';
import { may as mayInPublication } from '@tequio/publication/domain';
import { renewalDoors } from '@tequio/renewal/api';
import { may as mayInRenewal } from '@tequio/renewal/domain';
import { secretariatDoors } from '@tequio/secretariat/api';
import { may as mayInSecretariat } from '@tequio/secretariat/domain';
import type { Situation } from './situation';

export interface AnyDoor {
  readonly action: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** A door, and what the area's rule says of somebody who stands before it in a situation. */
export interface GuardedDoor extends AnyDoor {
  readonly area: string;
  readonly rule: (actor: Actor, situation: Situation) => Decision;
}

type Rule<A extends string> = (actor: Actor, action: A, situation: Situation, door: AnyDoor) => Decision;

function guarded<A extends string>(area: string, doors: readonly (AnyDoor & { readonly action: A })[], rule: Rule<A>): GuardedDoor[] {
  return doors.map((door) => ({ ...door, area, rule: (actor, situation) => rule(actor, door.action, situation, door) }));
}

const ofCycle = ({ secretariat, phase }: Situation) => ({ secretariatId: secretariat.id, phase });

/** Every door of the product with its area's rule; the facts are those of the situation, nobody's answers. */
export const guardedDoors: readonly GuardedDoor[] = [
  // What belongs to no area: whoever has an account may bring a file
  ...guarded('platform', [{ action: 'signed-in', method: 'POST', path: '/api/v1/files' }], (actor) =>
    actor.kind === 'account' ? allow() : refuseWith('forbidden', 'platform.sign-in-first'),
  ),
  // One's own desk is everybody's who has an account; what lies on it, each area's rules say
  ...guarded('desk', deskDoors, (actor, action, { secretariat }, { path }) => mayOnDesk(actor, action, { subjectRead: mayBeTold(actor, (/follows\/(\w+)/.exec(path)?.[1] ?? 'cycle') as ToldSubject, secretariat.id) })),
  ...guarded('identity', identityDoors, (actor, action, { secretariat }) => mayInIdentity(actor, action, { invitedBy: secretariat.people.administrator.accountId })),
  ...guarded('secretariat', secretariatDoors, (actor, action, { secretariat }, { path }) =>
    mayInSecretariat(actor, action, { secretariatId: path.includes(':secretariatId') ? secretariat.id : null }),
  ),
  ...guarded('cycle', cycleDoors, (actor, action, situation) => (action === 'move-clock' ? mayMoveClock(actor) : mayInCycle(actor, action, { ...ofCycle(situation), origin: 'work' }))),
  ...guarded('problems', problemsDoors, (actor, action, situation) =>
    mayInProblems(actor, action, { ...ofCycle(situation), isAuthor: actor.kind === 'account' && actor.accountId === situation.secretariat.people.official.accountId }),
  ),
  ...guarded('drafting', draftingDoors, (actor, action, situation, { path }) => mayInDrafting(actor, action, draftingFacts(actor, situation, path))),
  ...guarded('deliberation', deliberationDoors, (actor, action, situation) => mayInDeliberation(actor, action, deliberationFacts(actor, situation))),
  ...guarded('commitments', commitmentsDoors, (actor, action, situation) => mayInCommitments(actor, action, ofCycle(situation))),
  ...guarded('plan', planDoors, (actor, action, situation) => mayInPlan(actor, action, { ...ofCycle(situation), historic: false })),
  ...guarded('approval', approvalDoors, (actor, action, situation) => mayInApproval(actor, action, { ...ofCycle(situation), stanceSeatId: situation.secretariat.seats.comptroller.seatId })),
  ...guarded('publication', publicationDoors, (actor, action, situation) => mayInPublication(actor, action, ofCycle(situation))),
  ...guarded('monitoring', leadingTo('publishedCommitmentId', monitoringDoors), (actor, action, situation) =>
    mayInMonitoring(actor, action, { ...ofCycle(situation), ...whoOwesTheWork(situation), isPublished: true }),
  ),
  ...guarded('monitoring', leadingTo('unpublishedCommitmentId', monitoringDoors.filter(({ path }) => path.includes(':commitmentId'))), (actor, action, situation) =>
    // What no edition says, nobody owes yet
    mayInMonitoring(actor, action, { ...ofCycle(situation), isPublished: false, responsibleOrganisationIds: [], liaisonAccountId: null }),
  ),
  ...guarded('renewal', leadingTo('publishedCommitmentId', renewalDoors), (actor, action, situation) =>
    mayInRenewal(actor, action, { ...ofCycle(situation), ...whoOwesTheWork(situation), isReportPublished: situation.isReportPublished }),
  ),
];

/** The same doors, before another commitment. */
function leadingTo<D extends AnyDoor>(name: string, doors: readonly D[]): D[] {
  return doors.map((door) => ({ ...door, path: door.path.replace(':commitmentId', `:${name}`) }));
}

function whoOwesTheWork({ secretariat: { seats, people } }: Situation) {
  return { responsibleOrganisationIds: [seats.comptroller.organisationId, seats.council.organisationId], liaisonAccountId: people.alternateOfficial.accountId };
}

/** What the owners of the three kinds of text say, each by its own rule. */
function draftingFacts(actor: Actor, situation: Situation, path: string): DraftingFacts {
  const facts = { ...ofCycle(situation), isReopened: false };
  if (path.includes('/commitment/')) {
    const written = mayInCommitments(actor, 'commitment.write', facts);
    const subjectEdit = written.allowed ? canBeEdited({ state: 'draft', origin: 'work' }) : written;
    return { ...facts, openIn: phasesOfListing, subjectRead: mayInCommitments(actor, 'commitment.read', facts), subjectEdit, subjectFreeze: subjectEdit };
  }
  if (path.includes('/problem/')) {
    const subjectEdit = mayInProblems(actor, 'edit', facts);
    return { ...facts, openIn: ['diagnosing', 'drafting'], subjectRead: mayInProblems(actor, 'read', facts), subjectEdit, subjectFreeze: subjectEdit };
  }
  const plan = { ...facts, historic: false };
  return {
    ...facts,
    openIn: ['convening', 'diagnosing', 'drafting'],
    subjectRead: mayInPlan(actor, 'plan.read-draft', plan),
    subjectEdit: mayInPlan(actor, 'plan.edit-draft', plan),
    // A plan is frozen on its own page, whole, never through the door of texts
    subjectFreeze: mayInPlan(actor, 'plan.freeze', plan).allowed ? refuseWith('conflict', 'plan.frozen-on-its-page') : mayInPlan(actor, 'plan.freeze', plan),
  };
}

/** The doors of conversations lead to one about the cycle: members read it, all but the monitor speak, until it is closed. */
function deliberationFacts(actor: Actor, { secretariat, phase }: Situation) {
  const speaks = hasRole(actor, secretariat.id, 'facilitator', 'official', 'civil-society', 'guarantor', 'contributor');
  return {
    secretariatId: secretariat.id,
    subjectRead: isMember(actor, secretariat.id) ? allow() : refuseWith('not-found', 'deliberation.subject-not-found'),
    subjectComment: !speaks ? refuseWith('forbidden', 'deliberation.role-may-not') : phase === 'closed' ? refuseWith('conflict', 'deliberation.cycle-is-closed') : allow(),
    cycleIsClosed: phase === 'closed',
    consultation: phase === 'consulting' ? ('open' as const) : ('over' as const),
  };
}
