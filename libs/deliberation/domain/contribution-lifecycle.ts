import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

/** What has become of a contribution. The last four are answers: they exist only together with a reasoned reply. */
export const contributionStates = ['received', 'in-analysis', 'accepted', 'partly-accepted', 'not-accepted', 'merged'] as const;
export type ContributionState = (typeof contributionStates)[number];

export const replyOutcomes = ['accepted', 'partly-accepted', 'not-accepted', 'merged'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

export interface ContributionFacts {
  readonly id: string;
  readonly folio: string;
  readonly cycleId: string;
  readonly state: ContributionState;
}

export interface ReplyDraft {
  readonly outcome: ReplyOutcome;
  readonly body: string;
  /** The contribution that the others are merged into; only with the outcome `merged`. */
  readonly mergedInto: ContributionFacts | null;
}

export function isAnswered(state: ContributionState): boolean {
  return (replyOutcomes as readonly string[]).includes(state);
}

/** May this one reply answer all of these contributions? */
export function canReply(contributions: readonly ContributionFacts[], draft: ReplyDraft): Decision<ReplyDraft> {
  const reasons: Refusal[] = [];
  if (contributions.length === 0) reasons.push(refusal('invalid', 'deliberation.reply-answers-nothing', { at: 'contributionIds' }));
  if (draft.body.trim() === '') reasons.push(refusal('invalid', 'deliberation.reply-needs-its-reasons', { at: 'body' }));
  if (new Set(contributions.map((c) => c.cycleId)).size > 1) reasons.push(refusal('invalid', 'deliberation.reply-spans-cycles', { at: 'contributionIds' }));
  for (const contribution of contributions) {
    if (isAnswered(contribution.state)) {
      reasons.push(refusal('conflict', 'deliberation.contribution-already-answered', { params: { folio: contribution.folio }, at: 'contributionIds' }));
    }
  }
  reasons.push(...againstMerging(contributions, draft));
  return decide(reasons, draft);
}

function againstMerging(contributions: readonly ContributionFacts[], { outcome, mergedInto }: ReplyDraft): Refusal[] {
  if (outcome !== 'merged') return mergedInto ? [refusal('invalid', 'deliberation.only-merging-names-another', { at: 'mergedIntoId' })] : [];
  if (!mergedInto) return [refusal('invalid', 'deliberation.merging-needs-the-other', { at: 'mergedIntoId' })];
  const reasons: Refusal[] = [];
  if (contributions.some((c) => c.id === mergedInto.id)) reasons.push(refusal('invalid', 'deliberation.merging-into-itself', { at: 'mergedIntoId' }));
  if (contributions.some((c) => c.cycleId !== mergedInto.cycleId)) reasons.push(refusal('invalid', 'deliberation.reply-spans-cycles', { at: 'mergedIntoId' }));
  // A chain of merged contributions would leave the last one's author without words of his own.
  if (mergedInto.state === 'merged') reasons.push(refusal('conflict', 'deliberation.merging-into-a-merged-one', { params: { folio: mergedInto.folio }, at: 'mergedIntoId' }));
  return reasons;
}

/** Taking a contribution into analysis says to its author that somebody has begun to read it. */
export function canAnalyse(contribution: ContributionFacts): Decision {
  return decide(
    contribution.state === 'received' ? [] : [refusal('conflict', 'deliberation.contribution-no-longer-new', { params: { folio: contribution.folio } })],
    undefined,
  );
}

/** Share of contributions with a reasoned reply, between 0 and 1; 1 where there is none to answer. */
export function replyCoverage(states: readonly ContributionState[]): number {
  return states.length === 0 ? 1 : states.filter(isAnswered).length / states.length;
}
