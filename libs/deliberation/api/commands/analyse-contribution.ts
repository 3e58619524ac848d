import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { canAnalyse, may } from '@tequio/deliberation/domain';
import { contributionFacts } from '../contribution-facts';
import { ContributionEntity } from '../persistence';
import { contributionNotFound } from './reply-to-contributions';

/** Says that somebody has begun to work on a contribution. */
@Injectable()
export class AnalyseContribution {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: AccountActor, id: string): Promise<void> {
    return this.transactions.run(actor, 'contribution.taken-into-analysis', async (tx) => {
      const found = await tx.manager.findOneBy(ContributionEntity, { id });
      if (!found) return contributionNotFound;
      // The cycle before the contribution, as replies take them
      const cycle = await this.cycles.lockCycle(tx, found.cycleId);
      const contribution = await tx.lockForChange(ContributionEntity, { id });
      if (!contribution) return contributionNotFound;
      const permitted = may(actor, 'contribution.analyse', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;
      const decision = canAnalyse(contribution);
      if (!decision.allowed) return decision;

      await tx.manager.update(ContributionEntity, { id }, { state: 'in-analysis' });
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'contribution', id }, before: { state: contribution.state }, after: { state: 'in-analysis' } });
      return allow();
    });
  }
}
