import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Decision, type Refusal, allow, decide, refusal, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type ContributionState, isAnswered, may } from '@tequio/deliberation/domain';
import { contributionFacts } from '../contribution-facts';
import { ContributionEntity, ContributionImportEntity } from '../persistence';

const importNotFound = refuseWith('not-found', 'deliberation.import-not-found');

const rowsHeld = `SELECT id, folio, state FROM contribution WHERE import_id = $1 ORDER BY id FOR UPDATE`;

/** Takes back a sheet that should not have come in. Folios were given: they stay, and say that they were withdrawn. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: AccountActor, id: string): Promise<void> {
    return this.transactions.run(actor, 'contribution.import-undone', async (tx) => {
      const found = await tx.manager.findOneBy(ContributionImportEntity, { id });
      if (!found) return importNotFound;
      // The cycle before its contributions, as replies take them
      const cycle = await this.cycles.lockCycle(tx, found.cycleId);
      const permitted = may(actor, 'contribution.import', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;
      const sheet = await tx.lockForChange(ContributionImportEntity, { id });
      const rows = await tx.query<{ id: string; folio: string; state: ContributionState }>(rowsHeld, [id]);
      const decision = canUndo(sheet !== null && sheet.undoneAt !== null, rows);
      if (!decision.allowed) return decision;

      await tx.manager.update(ContributionEntity, { importId: id }, { visibility: 'withdrawn', hiddenBecause: null, hiddenNote: null, moderatedBy: actor.accountId, moderatedAt: tx.now });
      await tx.manager.update(ContributionImportEntity, { id }, { undoneBy: actor.accountId, undoneAt: tx.now });
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'contribution-import', id }, after: { withdrawn: rows.length } });
      return allow();
    });
  }
}

/** Once one of them was answered somebody has read the reply: what was answered cannot have never been said. */
export function canUndo(isUndone: boolean, rows: readonly { readonly folio: string; readonly state: ContributionState }[]): Decision {
  const reasons: Refusal[] = isUndone ? [refusal('conflict', 'deliberation.import-already-undone')] : [];
  for (const { folio, state } of rows) {
    if (isAnswered(state)) reasons.push(refusal('conflict', 'deliberation.import-was-answered', { params: { folio } }));
  }
  return decide(reasons, undefined);
}
