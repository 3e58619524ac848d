import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Sha256, allow } from '@tequio/kernel';
import { SHA256, TransactionRunner } from '@tequio/platform/api';
import { isStillTheSame, may } from '@tequio/renewal/domain';
import type { RevisionWire, WriteReportRequest } from '@tequio/renewal/wire';
import { ClosingStore, closingFacts } from '../closing-store';

/** A seat writes what the cycle achieved; nobody writes over what he has not read. */
@Injectable()
export class WriteClosingReport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly closings: ClosingStore,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  execute(actor: AccountActor, cycleId: string, { body, revision }: WriteReportRequest): Promise<RevisionWire> {
    return this.transactions.run(actor, 'closing-report.written', async (tx) => {
      const { cycle, report } = await this.closings.lock(tx, cycleId);
      const permitted = may(actor, 'report.write', closingFacts({ cycle, report }));
      if (!permitted.allowed) return permitted;
      const same = isStillTheSame(revision, report.revision);
      if (!same.allowed) return same;

      const before = this.sha256(report.body);
      Object.assign(report, { body, revision: revision + 1, writtenBy: actor.accountId, writtenAt: tx.now });
      await tx.manager.save(report);
      tx.journal({
        chain: cycle.secretariatId,
        subject: { kind: 'cycle', id: cycleId },
        before: { bodyHash: before },
        after: { bodyHash: this.sha256(body), revision: report.revision },
      });
      return allow({ revision: report.revision });
    });
  }
}
