import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';
import { slugOf } from './slug';

export const organisationKinds = ['authority', 'civil-society', 'guarantor', 'autonomous', 'academia', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A new name of the same body, a body that went into another, or another body that took over the duties. */
export const successionKinds = ['renamed', 'merged', 'succeeded'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export interface SuccessionFacts {
  readonly organisationId: string;
  readonly alreadySucceededBy: string | null;
  readonly kind: SuccessionKind;
  /** The name that it goes on under, when that is all that changed. */
  readonly newName: string;
  /** Null when none was named, or when it is only renamed. */
  readonly successorId: string | null;
  /** The chain of those that follow the successor, itself included. */
  readonly successorsOfSuccessor: readonly string[];
}

/** Institutions are renamed and merged; the record of before keeps the old name and points to the new one. */
export function maySucceed(facts: SuccessionFacts): Decision {
  const reasons: Refusal[] = [];
  if (facts.alreadySucceededBy !== null) reasons.push(refusal('conflict', 'secretariat.organisation-already-succeeded'));
  if (facts.kind === 'renamed') {
    if (slugOf(facts.newName) === '') reasons.push(refusal('invalid', 'secretariat.name-gives-no-address', { at: 'newName' }));
  } else if (facts.successorId === null) {
    reasons.push(refusal('invalid', 'secretariat.successor-missing', { at: 'successorId' }));
  } else if (facts.successorsOfSuccessor.includes(facts.organisationId)) {
    reasons.push(refusal('conflict', 'secretariat.succession-in-a-circle', { at: 'successorId' }));
  }
  return decide(reasons, undefined);
}
