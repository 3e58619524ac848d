import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

export const organisationKinds = ['authority', 'civil-society', 'guarantor', 'autonomous', 'academia', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface SuccessionFacts {
  readonly organisationId: string;
  readonly alreadySucceededBy: string | null;
  readonly successorId: string;
  /** The chain of those that follow the successor, itself included. */
  readonly successorsOfSuccessor: readonly string[];
}

/** Institutions are renamed and merged; the record of before keeps the old name and points to the new one. */
export function maySucceed(facts: SuccessionFacts): Decision {
  const reasons: Refusal[] = [];
  if (facts.alreadySucceededBy !== null) reasons.push(refusal('conflict', 'secretariat.organisation-already-succeeded'));
  if (facts.successorsOfSuccessor.includes(facts.organisationId)) {
    reasons.push(refusal('conflict', 'secretariat.succession-in-a-circle', { at: 'successorId' }));
  }
  return decide(reasons, undefined);
}
