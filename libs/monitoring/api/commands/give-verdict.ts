import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Ids, allow, refuseWith } from '@tequio/kernel';
import { canVerify, may, verifyingMembership } from '@tequio/monitoring/domain';
import type { GiveVerdictRequest } from '@tequio/monitoring/wire';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { HeldCommitments } from '../held-commitments';
import { ProgressReportEntity, VerdictEntity } from '../persistence';

const reportNotFound = refuseWith('not-found', 'monitoring.report-not-found');

/** Somebody who does not owe the work says whether the report holds. */
@Injectable()
export class GiveVerdict {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly commitments: HeldCommitments,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, reportId: string, request: GiveVerdictRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'progress.verified', async (tx) => {
      const report = await tx.manager.findOneBy(ProgressReportEntity, { id: reportId });
      const commitment = report && (await this.commitments.hold(tx, report.commitmentId));
      if (!report || !commitment) return reportNotFound;
      const { facts } = commitment;
      const permitted = may(actor, 'report.verify', facts);
      if (!permitted.allowed) return permitted;
      const decision = canVerify(request.reason);
      if (!decision.allowed) return decision;

      const voice = verifyingMembership(actor, facts);
      const id = this.ids.next();
      await tx.manager.insert(VerdictEntity, {
        id,
        reportId,
        kind: request.kind,
        reason: request.reason,
        verifiedBy: actor.accountId,
        seatId: voice?.seatId ?? null,
        organisationId: voice?.organisationId ?? null,
        givenAt: tx.now,
      });
      tx.journal({ chain: commitment.secretariatId, subject: { kind: 'commitment', id: commitment.id }, after: { reportId, verdictId: id, kind: request.kind } });
      tx.emit({ name: 'progress.verified', subject: { kind: 'commitment', id: commitment.id }, secretariatId: commitment.secretariatId, payload: { reportId, verdictId: id, kind: request.kind } });
      return allow({ id });
    });
  }
}
