import { may as mayOfCommitments } from '@tequio/commitments/domain';
import { may as mayOfCycle } from '@tequio/cycle/domain';
import { type Actor, type Decision, allow, isMember, refuseWith } from '@tequio/kernel';
import { may as mayOfPlan } from '@tequio/plan/domain';
import { may as mayOfProblems } from '@tequio/problems/domain';
import type { ToldSubject } from './notification-kinds';

export const deskActions = [
  'desk.read',
  'notification.read',
  'notification.listen',
  'notification.mark-read',
  'subject.read-choice',
  'subject.choose',
  'mail.read-choices',
  'mail.choose',
  'mail.revoke-links',
] as const;
export type DeskAction = (typeof deskActions)[number];

export interface DeskFacts {
  /** What is to be followed or muted, by its owner's own rule. */
  readonly subjectRead?: Decision;
}

/** One's own desk is everybody's who has an account; what lies on it, each area's rules say. Default deny. */
export function may(actor: Actor, action: DeskAction, facts: DeskFacts = {}): Decision {
  if (actor.kind !== 'account') return refuseWith('forbidden', 'desk.only-with-account');
  switch (action) {
    case 'desk.read':
    case 'notification.read':
    case 'notification.listen':
    case 'notification.mark-read':
    case 'mail.read-choices':
    case 'mail.choose':
    case 'mail.revoke-links':
      return allow();
    case 'subject.read-choice':
    case 'subject.choose':
      return facts.subjectRead ?? subjectNotFound;
  }
}

export const subjectNotFound = refuseWith('not-found', 'desk.subject-not-found');

/**
 * Whether somebody may know of a subject of a secretariat in work: asked of its owner's rule when a notification is made,
 * when it is shown, when it is called out and before anything of it goes into a mail. All of them ask for
 * membership, which is what lists filter by; a test holds the two together.
 */
export function mayBeTold(actor: Actor, kind: ToldSubject, secretariatId: string): Decision {
  switch (kind) {
    case 'problem':
      return mayOfProblems(actor, 'read', { secretariatId });
    case 'commitment':
      return mayOfCommitments(actor, 'commitment.read', { secretariatId });
    case 'plan':
      return mayOfPlan(actor, 'plan.read-draft', { secretariatId, phase: '', historic: false });
    case 'cycle':
      return mayOfCycle(actor, 'read-work', { secretariatId });
    case 'secretariat':
      return isMember(actor, secretariatId) ? allow() : subjectNotFound;
  }
}
