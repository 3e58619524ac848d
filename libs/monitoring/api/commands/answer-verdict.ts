import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, allow, refuseWith } from '@tequio/kernel';
import { canAnswer, may, responsibleMembership } from '@tequio/monitoring/domain';
import { TransactionRunner } from '@tequio/platform/api';
import { findMonitored } from '../monitored-commitment';
import { ProgressReportEntity, VerdictAnswerEntity, VerdictEntity } from '../persistence';

const verdictNotFound = refuseWith('not-found', 'monitoring.verdict-not-found');

/** The owner answers a verdict that is against him; the dispute stays open until the voice that opened it verifies. */
@Injectable()
export class AnswerVerdict {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: AccountActor, verdictId: string, body: string): Promise<void> {
    return this.transactions.run(actor, 'verdict.answered', async (tx) => {
      const verdict = await tx.lockForChange(VerdictEntity, { id: verdictId });
      const report = verdict && (await tx.manager.findOneBy(ProgressReportEntity, { id: verdict.reportId }));
      const commitment = report && (await findMonitored(tx, report.commitmentId));
      const cycle = commitment && (await this.cycles.lockCycle(tx, commitment.cycleId));
      if (!verdict || !commitment || !cycle) return verdictNotFound;
      const facts = { ...commitment.facts, phase: cycle.phase };
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
