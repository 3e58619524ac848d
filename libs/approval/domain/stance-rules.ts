import { type Refusal, refusal } from '@tequio/kernel';
import type { StanceKind } from './sector-rule';

/** The text being decided, as its ballot row says at the moment of asking. */
export interface BallotFacts {
  readonly versionHash: string;
  readonly versionNumber: number;
  /** Somebody changed the live text after this version was frozen: it must be frozen again before anyone speaks. */
  readonly textEdited: boolean;
}

export interface StanceGiven {
  readonly kind: StanceKind;
  readonly body: string;
  readonly versionHash: string;
}

/** What speaks against giving this stance on this ballot, apart from who gives it. */
export function reasonsAgainstStance(given: StanceGiven, ballot: BallotFacts | null): readonly Refusal[] {
  const reasons: Refusal[] = [];
  if (given.kind !== 'approve' && given.body.trim() === '') {
    reasons.push(refusal('invalid', given.kind === 'object' ? 'approval.objection-needs-reason' : 'approval.observations-missing', { at: 'body' }));
  }
  if (!ballot) {
    reasons.push(refusal('conflict', 'approval.no-version-yet'));
  } else if (ballot.versionHash !== given.versionHash) {
    reasons.push(
      refusal('conflict', 'approval.version-changed-since', {
        at: 'versionHash',
        params: { number: ballot.versionNumber },
        facts: { versionHash: ballot.versionHash, versionNumber: ballot.versionNumber },
      }),
    );
  } else if (ballot.textEdited) {
    reasons.push(refusal('conflict', 'approval.text-edited-since', { params: { number: ballot.versionNumber } }));
  }
  return reasons;
}

/** What an edit of the decided text does to a stance that stands. */
export type EffectOfEdit = 'stays' | 'withdrawn' | 'asks-confirmation';

/** An objection outlives any edit; an approval falls, and after a merely editorial change it can be confirmed with one act. */
export function effectOfEdit(kind: StanceKind, editorial: boolean): EffectOfEdit {
  if (kind === 'object') return 'stays';
  return editorial ? 'asks-confirmation' : 'withdrawn';
}

export const withdrawalReasons = ['by-its-seat', 'text-edited', 'editorial-change'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export interface ConfirmationFacts {
  readonly stanceSeatId: string;
  readonly mySeatId: string | null;
  readonly withdrawnBecause: WithdrawalReason | null;
  readonly ballot: BallotFacts | null;
  readonly versionHash: string;
}

export function reasonsAgainstConfirmation(facts: ConfirmationFacts): readonly Refusal[] {
  const reasons: Refusal[] = [];
  if (facts.mySeatId !== facts.stanceSeatId) reasons.push(refusal('forbidden', 'approval.not-your-seat'));
  if (facts.withdrawnBecause !== 'editorial-change') reasons.push(refusal('conflict', 'approval.nothing-to-confirm'));
  reasons.push(...reasonsAgainstStance({ kind: 'approve', body: '', versionHash: facts.versionHash }, facts.ballot));
  return reasons;
}
