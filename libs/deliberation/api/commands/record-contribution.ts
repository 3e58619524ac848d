import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Ids, allow, refuse } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { folioOf, may } from '@tequio/deliberation/domain';
import type { RecordContributionRequest } from '@tequio/deliberation/wire';
import { contributionFacts } from '../contribution-facts';
import { ContributionEntity } from '../persistence';
import { SubjectAccess, subjectNotFound } from '../subject-access';
import { againstEmpty } from '../thread-facts';

const nextSequence = `
  INSERT INTO folio_counter (cycle_id, last_sequence) VALUES ($1, 1)
  ON CONFLICT (cycle_id) DO UPDATE SET last_sequence = folio_counter.last_sequence + 1
  RETURNING last_sequence AS sequence`;

/** Writes down what somebody said about the plan; it gets a folio and is owed a reply. */
@Injectable()
export class RecordContribution {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectAccess,
    private readonly cycles: CycleDirectory,
    private readonly secretariats: SecretariatDirectory,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, cycleId: string, request: RecordContributionRequest): Promise<{ id: string; folio: string }> {
    return this.transactions.run(actor, 'contribution.received', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'contribution.record', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;
      const place = await this.subjects.place(tx, actor, { kind: request.subjectKind, id: request.subjectId });
      if (!place || place.cycleId !== cycleId || !place.read.allowed) return subjectNotFound;
      const [first, ...more] = againstEmpty(request.body, 'deliberation.contribution-is-empty');
      if (first) return refuse(first, ...more);

      const secretariat = await this.secretariats.requireSecretariat(cycle.secretariatId, tx);
      const sequence = await this.nextSequence(tx, cycleId);
      const id = this.ids.next();
      const folio = folioOf(secretariat.folioPrefix, cycle.number, sequence);
      await tx.manager.insert(ContributionEntity, {
        id,
        folio,
        sequence,
        cycleId,
        secretariatId: cycle.secretariatId,
        subjectKind: request.subjectKind,
        subjectId: request.subjectId,
        authorName: request.authorName?.trim() || null,
        recordedBy: actor.accountId,
        body: request.body,
        state: 'received',
        receivedAt: tx.now,
        mergedIntoId: null,
      });
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'contribution', id }, after: { folio, subjectKind: request.subjectKind, subjectId: request.subjectId } });
      tx.emit({ name: 'contribution.received', subject: { kind: 'contribution', id }, secretariatId: cycle.secretariatId, payload: { folio } });
      return allow({ id, folio });
    });
  }

  private async nextSequence(tx: Tx, cycleId: string): Promise<number> {
    const [row] = await tx.query<{ sequence: number }>(nextSequence, [cycleId]);
    if (!row) throw new Error('The folio counter answered nothing');
    return row.sequence;
  }
}
