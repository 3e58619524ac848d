import { type Actor, type Decision, type MemberRole, type Refusal, allow, decide, hasRole, isMember, refusal, refuseWith } from '@tequio/kernel';
import type { ConsultationStanding } from './consultation-period';

/** Everything a person can do in this area. */
export const deliberationActions = [
  'thread.read',
  'thread.open',
  'comment.post',
  'thread.resolve',
  'thread.reopen',
  'contribution.read',
  'contribution.record',
  'contribution.analyse',
  'contribution.reply',
  'contribution.moderate',
  'contribution.capture',
  'contribution.import',
  'consultation.open',
  'consultation.change-period',
  'contribution.contribute',
] as const;
export type DeliberationAction = (typeof deliberationActions)[number];

export interface DeliberationFacts {
  readonly secretariatId: string;
  /** What the owner of the text says of this actor: the owner knows its state and phase. */
  readonly subjectRead: Decision;
  readonly subjectComment: Decision;
  /** Contributions are taken and answered as long as the cycle is at work. */
  readonly cycleIsClosed: boolean;
  /** Whether everybody may speak now, with an account or without; nobody may where nothing is said of it. */
  readonly consultation?: ConsultationStanding;
}

// Who may answer for the secretariat: those who may write its texts.
const writers: readonly MemberRole[] = ['official', 'civil-society', 'guarantor'];
// Facilitation keeps the conversation in order; it may not write, but it may close a thread.
const stewards: readonly MemberRole[] = ['facilitator', ...writers];
const speakers: readonly MemberRole[] = [...stewards, 'contributor'];

/** May the actor do this now? Commenting is a right of its own, held by the owner of the text. Default deny. */
export function may(actor: Actor, action: DeliberationAction, facts: DeliberationFacts): Decision {
  if (action === 'contribution.contribute') return whileConsulted(facts.consultation ?? 'none');
  if (!isMember(actor, facts.secretariatId)) return refuseWith('not-found', 'deliberation.not-found');
  switch (action) {
    case 'thread.read':
      return facts.subjectRead;
    case 'thread.open':
    case 'comment.post':
      return facts.subjectRead.allowed ? facts.subjectComment : facts.subjectRead;
    case 'thread.resolve':
    case 'thread.reopen':
      return facts.subjectRead.allowed ? only(actor, facts, stewards) : facts.subjectRead;
    case 'contribution.read':
      return allow();
    case 'contribution.record':
    case 'contribution.capture':
    case 'contribution.import':
      return whileOpen(facts, only(actor, facts, speakers));
    case 'contribution.analyse':
    case 'contribution.reply':
      return whileOpen(facts, only(actor, facts, writers));
    // Facilitation never alters what somebody said; taking it off the public page, with a published reason, alters no word
    case 'contribution.moderate':
      return whileOpen(facts, only(actor, facts, stewards));
    case 'consultation.open':
    case 'consultation.change-period':
      return only(actor, facts, ['facilitator']);
  }
}

function whileConsulted(standing: ConsultationStanding): Decision {
  if (standing === 'open') return allow();
  if (standing === 'none') return refuseWith('not-found', 'deliberation.not-consulted');
  return refuseWith('conflict', standing === 'announced' ? 'deliberation.consultation-not-open-yet' : 'deliberation.consultation-is-over');
}

function only(actor: Actor, facts: DeliberationFacts, roles: readonly MemberRole[]): Decision {
  return hasRole(actor, facts.secretariatId, ...roles) ? allow() : refuseWith('forbidden', 'deliberation.role-may-not');
}

function whileOpen(facts: DeliberationFacts, decision: Decision): Decision {
  const reasons: Refusal[] = decision.allowed ? [] : [...decision.reasons];
  if (facts.cycleIsClosed) reasons.push(refusal('conflict', 'deliberation.cycle-is-closed'));
  return decide(reasons, undefined);
}
