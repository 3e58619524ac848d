import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';
import { type ContributionState, isAnswered } from './contribution-lifecycle';

/** How it came in. What a citizen sends by the public form has nobody of the secretariat who wrote it down. */
export const contributionChannels = ['member', 'public', 'table', 'import'] as const;
export type ContributionChannel = (typeof contributionChannels)[number];

/**
 * What the public sees of it. `waiting`: sent without a proof of work, not looked at yet. `hidden`: by a person, for one
 * of the published reasons. `withdrawn`: its import was undone. The folio, the state and the reason are always public.
 */
export const visibilities = ['waiting', 'shown', 'hidden', 'withdrawn'] as const;
export type Visibility = (typeof visibilities)[number];

/** The published rules of moderation. Disagreeing, however sharply, is none of them. */
export const hidingReasons = ['spam', 'personal-data', 'insult', 'unlawful'] as const;
export type HidingReason = (typeof hidingReasons)[number];

export interface ModeratedFacts {
  readonly folio: string;
  readonly visibility: Visibility;
}

export function canHide({ folio, visibility }: ModeratedFacts, because: HidingReason, note: string): Decision {
  const reasons: Refusal[] = [];
  if (visibility === 'hidden' || visibility === 'withdrawn') reasons.push(refusal('conflict', 'deliberation.contribution-not-on-show', { params: { folio } }));
  // Machine-made rubbish explains itself; whoever hides a person's words says which and why.
  if (because !== 'spam' && note.trim() === '') reasons.push(refusal('invalid', 'deliberation.hiding-needs-its-reason', { at: 'note' }));
  return decide(reasons, undefined);
}

export function canShow({ folio, visibility }: ModeratedFacts): Decision {
  const stays = visibility === 'shown' || visibility === 'withdrawn';
  return decide(stays ? [refusal('conflict', 'deliberation.contribution-already-shown', { params: { folio } })] : [], undefined);
}

export interface OwedFacts {
  readonly state: ContributionState;
  readonly visibility: Visibility;
  readonly hiddenBecause: HidingReason | null;
}

/**
 * Is its author owed a reply? Hiding words does not silence the question: an insult or a telephone number can stand in a
 * contribution that says something about the plan, so only what is spam, and what an undone import took back, is owed none.
 * Otherwise a secretariat could reach full coverage by hiding what it would rather not answer.
 */
export function isOwedAReply({ state, visibility, hiddenBecause }: OwedFacts): boolean {
  return !isAnswered(state) && countsForCoverage({ visibility, hiddenBecause });
}

export function countsForCoverage({ visibility, hiddenBecause }: Omit<OwedFacts, 'state'>): boolean {
  return visibility !== 'withdrawn' && !(visibility === 'hidden' && hiddenBecause === 'spam');
}
