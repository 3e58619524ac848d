import { Injectable } from '@nestjs/common';
import { type AccountActor, allow, seatOf } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { canChoose, isStillTheSame, may } from '@tequio/renewal/domain';
import type { RevisionWire, WriteChoiceRequest } from '@tequio/renewal/wire';
import { ClosingStore, closingFacts } from '../closing-store';
import { RenewalChoiceEntity } from '../persistence';
import { commitmentNotFound } from './write-balance';

/** A seat says what becomes of a commitment, and why. */
@Injectable()
export class WriteChoice {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly closings: ClosingStore,
  ) {}

  execute(actor: AccountActor, commitmentId: string, { revision, choice, reason, intoCommitmentId = null }: WriteChoiceRequest): Promise<RevisionWire> {
    return this.transactions.run(actor, 'commitment.renewal-chosen', async (tx) => {
      const closing = await this.closings.lockOfCommitment(tx, commitmentId);
      if (!closing) return commitmentNotFound;
      const { cycle, commitments } = closing;
      const permitted = may(actor, 'choice.write', closingFacts(closing, closing.commitment));
      if (!permitted.allowed) return permitted;
      const chosen = await tx.manager.findBy(RenewalChoiceEntity, { cycleId: cycle.id });
      const written = chosen.find((one) => one.commitmentId === commitmentId) ?? null;
      const same = isStillTheSame(revision, written?.revision ?? 0);
      if (!same.allowed) return same;
      const others = chosen.filter((one) => one !== written);
      const decision = canChoose({ commitmentId, choice, reason, intoCommitmentId }, { commitmentIds: commitments.map(({ id }) => id), others });
      if (!decision.allowed) return decision;

      const next = revision + 1;
      await tx.manager.save(RenewalChoiceEntity, {
        commitmentId,
        cycleId: cycle.id,
        choice,
        reason,
        intoCommitmentId,
        revision: next,
        decidedBy: actor.accountId,
        organisationId: seatOf(actor, cycle.secretariatId)?.organisationId ?? null,
        decidedAt: tx.now,
      });
      tx.journal({
        chain: cycle.secretariatId,
        subject: { kind: 'commitment', id: commitmentId },
        ...(written ? { before: { choice: written.choice, intoCommitmentId: written.intoCommitmentId } } : {}),
        after: { choice, intoCommitmentId, revision: next },
      });
      tx.emit({ name: 'commitment.renewal-chosen', subject: { kind: 'commitment', id: commitmentId }, secretariatId: cycle.secretariatId, payload: { choice } });
      return allow({ revision: next });
    });
  }
}
