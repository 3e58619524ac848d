import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Sha256, allow, decide, reasonsAgainst } from '@tequio/kernel';
import { SHA256, TransactionRunner } from '@tequio/platform/api';
import { canPublishReport, isStillTheSame, may } from '@tequio/renewal/domain';
import type { PublishReportRequest } from '@tequio/renewal/wire';
import { ClosingStore, closingFacts } from '../closing-store';

/** Facilitation makes the balance and its report public, exactly as they were read; from then on they stay as they are. */
@Injectable()
export class PublishClosingReport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly closings: ClosingStore,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  execute(actor: AccountActor, cycleId: string, { revision }: PublishReportRequest): Promise<void> {
    return this.transactions.run(actor, 'closing-report.published', async (tx) => {
      const { cycle, report } = await this.closings.lock(tx, cycleId);
      const permitted = may(actor, 'report.publish', closingFacts({ cycle, report }));
      if (!permitted.allowed) return permitted;
      const whole = canPublishReport(report.body, await this.closings.commitmentsAtClose(tx, cycle));
      const decision = decide(reasonsAgainst(isStillTheSame(revision, report.revision), whole), undefined);
      if (!decision.allowed) return decision;

      report.publishedAt = tx.now;
      report.publishedBy = actor.accountId;
      await tx.manager.save(report);
      const subject = { kind: 'cycle', id: cycleId };
      tx.journal({ chain: cycle.secretariatId, subject, after: { bodyHash: this.sha256(report.body), revision } });
      tx.emit({ name: 'closing-report.published', subject, secretariatId: cycle.secretariatId, payload: { number: cycle.number } });
      return allow();
    });
  }
}
