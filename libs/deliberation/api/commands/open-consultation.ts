import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Ids, type Refusal, allow, decide, fill, reasonsAgainst } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { may, openConsultation, standingOf } from '@tequio/deliberation/domain';
import { type ConsultedKind, type OpenConsultationRequest, deliberationTexts } from '@tequio/deliberation/wire';
import { ConsultationDirectory, consultationFacts } from '../consultation-directory';
import { ConsultedTexts, type ConsultedVersion } from '../consulted-texts';
import { ConsultationEntity, ConsultationTextEntity } from '../persistence';

/** Puts the texts of the cycle before everybody: as they are now, in versions that stay whatever is written afterwards. */
@Injectable()
export class OpenConsultation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly consultations: ConsultationDirectory,
    private readonly consulted: ConsultedTexts,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, cycleId: string, { opensOn, closesOn }: OpenConsultationRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'consultation.opened', async (tx) => {
      const cycle = await this.cycles.lockCycleForChange(tx, cycleId);
      const latest = await this.consultations.latestOf(tx, cycleId);
      const permitted = may(actor, 'consultation.open', consultationFacts(cycle, standingOf(latest, cycle.phase, cycle.today)));
      if (!permitted.allowed) return permitted;
      const decision = openConsultation({ phase: cycle.phase, today: cycle.today, latest }, { opensOn, closesOn });
      if (!decision.allowed) return decision;

      const consultation = { id: this.ids.next(), secretariatId: cycle.secretariatId, cycleId, round: (latest?.round ?? 0) + 1, opensOn, closesOn };
      const fixed: { kind: ConsultedKind; versions: readonly ConsultedVersion[] }[] = [];
      const reasons: Refusal[] = [];
      for (const owner of this.consulted.all()) {
        const versions = await owner.fix(tx, cycle, fill(deliberationTexts.es.consultation.frozenFor, { number: cycle.number }));
        if (versions.allowed) fixed.push({ kind: owner.kind, versions: versions.value });
        else reasons.push(...reasonsAgainst(versions));
      }
      if (reasons.length > 0) return decide(reasons, consultation);

      await tx.manager.insert(ConsultationEntity, { ...consultation, openedAt: tx.now, openedBy: actor.accountId });
      const versionIds = await this.keepTexts(tx, consultation.id, fixed);
      const subject = { kind: 'consultation', id: consultation.id };
      tx.journal({ chain: cycle.secretariatId, subject, after: { cycleId, round: consultation.round, opensOn, closesOn, versionIds } });
      tx.emit({ name: 'consultation.opened', subject, secretariatId: cycle.secretariatId, payload: { cycleId, opensOn, closesOn } });
      return allow({ id: consultation.id });
    });
  }

  private async keepTexts(tx: Tx, consultationId: string, fixed: readonly { kind: ConsultedKind; versions: readonly ConsultedVersion[] }[]): Promise<string[]> {
    const rows = fixed.flatMap(({ kind, versions }) => versions.map((version) => ({ ...version, subjectKind: kind })));
    if (rows.length > 0) await tx.manager.insert(ConsultationTextEntity, rows.map((row, position) => ({ ...row, consultationId, position })));
    return rows.map(({ versionId }) => versionId);
  }
}
