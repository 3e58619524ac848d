import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

export interface CommitmentAtClose {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly isEvaluated: boolean;
  readonly isChosen: boolean;
  /** The page where what is missing is written, without language. */
  readonly path: string;
}

/** What is published is the whole balance: a text, an evaluation of every commitment and what becomes of it. */
export function canPublishReport(body: string, commitments: readonly CommitmentAtClose[]): Decision {
  const reasons: Refusal[] = [];
  if (body.trim() === '') reasons.push(refusal('incomplete', 'renewal.report-is-empty', { at: 'body' }));
  for (const { isEvaluated, isChosen, number, title, path } of commitments) {
    const more = { params: { number, title }, facts: { href: path } };
    if (!isEvaluated) reasons.push(refusal('incomplete', 'renewal.commitment-without-balance', more));
    if (!isChosen) reasons.push(refusal('incomplete', 'renewal.commitment-without-choice', more));
  }
  return decide(reasons, undefined);
}

/** Somebody else may have written since this person began: the later one reads it before it is replaced. */
export function isStillTheSame(knownRevision: number, revision: number): Decision {
  return decide(knownRevision === revision ? [] : [refusal('conflict', 'renewal.changed-meanwhile')], undefined);
}
