import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Ids, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import { contributionFacts } from '../contribution-facts';
import { ContributionIntake } from '../contribution-intake';
import { OfferedSheet } from '../offered-sheet';
import { ContributionImportEntity } from '../persistence';
import { TextsByNumber } from '../texts-by-number';

const importedBefore = `
  SELECT i.id FROM contribution_import i JOIN stored_file f ON f.id = i.file_id
  WHERE i.cycle_id = $1 AND i.undone_at IS NULL AND f.sha256 = (SELECT sha256 FROM stored_file WHERE id = $2)`;

/** Brings in a whole sheet of a table, with the file as it came; one wrong row keeps all of them out. */
@Injectable()
export class ImportSheet {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly sheets: OfferedSheet,
    private readonly texts: TextsByNumber,
    private readonly intake: ContributionIntake,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, cycleId: string, fileId: string): Promise<{ id: string; count: number }> {
    return this.transactions.run(actor, 'contribution.sheet-imported', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'contribution.import', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;
      // Two imports of one file at once: the second finds the first
      await this.intake.hold(tx, cycleId);
      const sheet = await this.sheets.read(tx, cycleId, actor.accountId, fileId);
      if (!sheet.allowed) return sheet;
      const { contributions, errors } = sheet.value;
      if (errors.length > 0) return refuseWith('invalid', 'deliberation.sheet-has-errors', { at: 'fileId', params: { count: errors.length }, facts: { errors } });
      if ((await tx.query(importedBefore, [cycleId, fileId])).length > 0) return refuseWith('conflict', 'deliberation.sheet-already-imported', { at: 'fileId' });

      const id = this.ids.next();
      await tx.manager.insert(ContributionImportEntity, { id, cycleId, fileId, importedBy: actor.accountId, importedAt: tx.now, undoneBy: null, undoneAt: null });
      const textOf = await this.texts.of(tx, cycleId);
      for (const { about, body, authorName, nameIsPublic, tableName } of contributions) {
        const text = textOf(about);
        if (!text) throw new Error(`The sheet was read with a ${about.kind} ${about.number} that is not there`);
        await this.intake.take(tx, cycle, { ...text, body, authorName, nameIsPublic: nameIsPublic && authorName !== null, tableName, channel: 'import', importId: id });
      }
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'contribution-import', id }, after: { cycleId, fileId, count: contributions.length } });
      return allow({ id, count: contributions.length });
    });
  }
}
