import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

/** What becomes of a commitment when its cycle ends. */
export const renewalChoices = ['finished', 'carried-over', 'merged', 'dropped'] as const;
export type RenewalChoice = (typeof renewalChoices)[number];

export interface ChoiceDraft {
  readonly commitmentId: string;
  readonly choice: RenewalChoice;
  readonly reason: string;
  /** The commitment of the same cycle that takes it in; null unless it is merged. */
  readonly intoCommitmentId: string | null;
}

export interface ChoiceFacts {
  /** Every commitment of the cycle. */
  readonly commitmentIds: readonly string[];
  /** What was chosen for the others so far. */
  readonly others: readonly Pick<ChoiceDraft, 'commitmentId' | 'choice' | 'intoCommitmentId'>[];
}

/** Every choice gives its reason; merging is one step, so that nobody follows a chain to find where the work went. */
export function canChoose(draft: ChoiceDraft, { commitmentIds, others }: ChoiceFacts): Decision<ChoiceDraft> {
  const reasons: Refusal[] = [];
  const { choice, intoCommitmentId: into } = draft;
  if (draft.reason.trim() === '') reasons.push(refusal('incomplete', 'renewal.reason-missing', { at: 'reason' }));
  if (choice !== 'merged' && into !== null) reasons.push(refusal('invalid', 'renewal.target-only-when-merged', { at: 'intoCommitmentId' }));
  if (choice === 'merged') reasons.push(...againstMerging(draft, { commitmentIds, others }));
  return decide(reasons, draft);
}

function againstMerging({ commitmentId, intoCommitmentId: into }: ChoiceDraft, { commitmentIds, others }: ChoiceFacts): Refusal[] {
  const at = 'intoCommitmentId';
  const reasons: Refusal[] = [];
  if (into === null) reasons.push(refusal('incomplete', 'renewal.merged-needs-a-target', { at }));
  else if (into === commitmentId) reasons.push(refusal('invalid', 'renewal.merged-into-itself', { at }));
  else if (!commitmentIds.includes(into)) reasons.push(refusal('invalid', 'renewal.target-not-in-this-cycle', { at }));
  else if (others.some((other) => other.commitmentId === into && other.choice === 'merged')) reasons.push(refusal('conflict', 'renewal.target-is-merged-itself', { at }));
  if (others.some((other) => other.intoCommitmentId === commitmentId)) reasons.push(refusal('conflict', 'renewal.others-are-merged-into-it', { at: 'choice' }));
  return reasons;
}
