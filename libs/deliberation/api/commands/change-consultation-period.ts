import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { changeLastDay, may, standingOf } from '@tequio/deliberation/domain';
import { ConsultationDirectory, consultationFacts } from '../consultation-directory';
import { ConsultationEntity } from '../persistence';

/** Moves the last day of a consultation that is not over. */
@Injectable()
export class ChangeConsultationPeriod {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly consultations: ConsultationDirectory,
  ) {}

  execute(actor: AccountActor, cycleId: string, closesOn: string): Promise<void> {
    return this.transactions.run(actor, 'consultation.period-changed', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const latest = await this.consultations.latestOf(tx, cycleId);
      const permitted = may(actor, 'consultation.change-period', consultationFacts(cycle, standingOf(latest, cycle.phase, cycle.today)));
      if (!permitted.allowed) return permitted;
      if (!latest) return refuseWith('not-found', 'deliberation.not-consulted');
      const decision = changeLastDay({ phase: cycle.phase, today: cycle.today, latest }, closesOn);
      if (!decision.allowed) return decision;

      await tx.manager.update(ConsultationEntity, { id: latest.id }, { closesOn });
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'consultation', id: latest.id }, before: { closesOn: latest.closesOn }, after: { closesOn } });
      return allow();
    });
  }
}
