import { Injectable } from '@nestjs/common';
import { type AccountActor, allow, refuseWith } from '@tequio/kernel';
import { verifyingMembership } from '@tequio/monitoring/domain';
import { TransactionRunner } from '@tequio/platform/api';
import { canEvaluate, isStillTheSame, may } from '@tequio/renewal/domain';
import type { RevisionWire, WriteBalanceRequest } from '@tequio/renewal/wire';
import { ClosingStore, closingFacts } from '../closing-store';
import { ClosingBalanceEntity } from '../persistence';

export const commitmentNotFound = refuseWith('not-found', 'renewal.commitment-not-found');

/** Somebody who does not owe the work says how far it came and what was learnt. */
@Injectable()
export class WriteBalance {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly closings: ClosingStore,
  ) {}

  execute(actor: AccountActor, commitmentId: string, { revision, ...draft }: WriteBalanceRequest): Promise<RevisionWire> {
    return this.transactions.run(actor, 'commitment.evaluated', async (tx) => {
      const closing = await this.closings.lockOfCommitment(tx, commitmentId);
      if (!closing) return commitmentNotFound;
      const { cycle } = closing;
      const facts = closingFacts(closing, closing.commitment);
      const permitted = may(actor, 'balance.write', facts);
      if (!permitted.allowed) return permitted;
      const written = await tx.manager.findOneBy(ClosingBalanceEntity, { commitmentId });
      const same = isStillTheSame(revision, written?.revision ?? 0);
      if (!same.allowed) return same;
      const decision = canEvaluate(draft);
      if (!decision.allowed) return decision;

      const { completion, potential, earlyResults, lessons, evidence } = draft;
      const next = revision + 1;
      await tx.manager.save(ClosingBalanceEntity, {
        commitmentId,
        cycleId: cycle.id,
        completion,
        potential,
        earlyResults,
        lessons,
        evidence,
        revision: next,
        evaluatedBy: actor.accountId,
        organisationId: verifyingMembership(actor, facts)?.organisationId ?? null,
        evaluatedAt: tx.now,
      });
      tx.journal({
        chain: cycle.secretariatId,
        subject: { kind: 'commitment', id: commitmentId },
        ...(written ? { before: { completion: written.completion, potential: written.potential, earlyResults: written.earlyResults } } : {}),
        after: { completion, potential, earlyResults, revision: next },
      });
      tx.emit({ name: 'commitment.evaluated', subject: { kind: 'commitment', id: commitmentId }, secretariatId: cycle.secretariatId, payload: { completion } });
      return allow({ revision: next });
    });
  }
}
