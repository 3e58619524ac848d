import type { ContributionFacts, ReplyDraft } from '../contribution-lifecycle';

export function newContribution(facts: Partial<ContributionFacts> = {}): ContributionFacts {
  return { id: 'contribution', folio: 'DUR-2-0001', cycleId: 'cycle', state: 'received', ...facts };
}

export function newReply(draft: Partial<ReplyDraft> = {}): ReplyDraft {
  return { outcome: 'accepted', body: 'Se incorpora al hito 2.', mergedInto: null, ...draft };
}
