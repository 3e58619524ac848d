import { Injectable } from '@nestjs/common';
import { type AccountActor, allow, refuseWith } from '@tequio/kernel';
import { canAnswer, may, responsibleMembership } from '@tequio/monitoring/domain';
import { TransactionRunner } from '@tequio/platform/api';
import { HeldCommitments } from '../held-commitments';
import { ProgressReportEntity, VerdictAnswerEntity, VerdictEntity } from '../persistence';

const verdictNotFound = refuseWith('not-found', 'monitoring.verdict-not-found');

/** The owner answers a verdict that is against him; the dispute stays open until the voice that opened it verifies. */
@Injectable()
export class AnswerVerdict {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly commitments: HeldCommitments,
  ) {}

  execute(actor: AccountActor, verdictId: string, body: string): Promise<void> {
    return this.transactions.run(actor, 'verdict.answered', async (tx) => {
      const found = await tx.manager.findOneBy(VerdictEntity, { id: verdictId });
      const report = found && (await tx.manager.findOneBy(ProgressReportEntity, { id: found.reportId }));
      const commitment = report && (await this.commitments.hold(tx, report.commitmentId));
      // Of two answers at once the second waits here, and finds the first one's
      const verdict = commitment && (await tx.lockForChange(VerdictEntity, { id: verdictId }));
      if (!verdict) return verdictNotFound;
      const { facts } = commitment;
      const permitted = may(actor, 'verdict.answer', facts);
      if (!permitted.allowed) return permitted;
      const isAnswered = await tx.manager.existsBy(VerdictAnswerEntity, { verdictId });
      const decision = canAnswer({ kind: verdict.kind, isAnswered }, body);
      if (!decision.allowed) return decision;

      const organisationId = responsibleMembership(actor, facts)?.organisationId ?? null;
      await tx.manager.insert(VerdictAnswerEntity, { verdictId, body, answeredBy: actor.accountId, organisationId, answeredAt: tx.now });
      tx.journal({ chain: commitment.secretariatId, subject: { kind: 'commitment', id: commitment.id }, after: { verdictId, answered: true } });
      tx.emit({ name: 'verdict.answered', subject: { kind: 'commitment', id: commitment.id }, secretariatId: commitment.secretariatId, payload: { verdictId } });
      return allow();
    });
  }
}
