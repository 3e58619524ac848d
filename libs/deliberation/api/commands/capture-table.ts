import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Refusal, allow, decide, refusal } from '@tequio/kernel';
import { TransactionRunner, type Tx } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import type { CaptureTableRequest, CapturedWire } from '@tequio/deliberation/wire';
import { contributionFacts } from '../contribution-facts';
import { ContributionIntake } from '../contribution-intake';
import { TextsByNumber } from '../texts-by-number';

interface KeptBefore {
  readonly id: string;
  readonly folio: string;
  readonly cycleId: string;
  readonly body: string;
}

/** What was written down at a table, perhaps without a line. Sent again, each is the one it was: with the same folio. */
@Injectable()
export class CaptureTable {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly texts: TextsByNumber,
    private readonly intake: ContributionIntake,
  ) {}

  execute(actor: AccountActor, cycleId: string, request: CaptureTableRequest): Promise<CapturedWire> {
    return this.transactions.run(actor, 'contribution.received', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'contribution.capture', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;
      await this.intake.hold(tx, cycleId);
      const before = await keptBefore(tx, request.items.map(({ id }) => id));
      const textOf = await this.texts.of(tx, cycleId);
      const reasons: Refusal[] = [];
      const tableName = request.tableName.trim();
      if (tableName === '') reasons.push(refusal('invalid', 'deliberation.table-needs-its-name', { at: 'tableName' }));
      request.items.forEach((item, index) => {
        const at = `items.${index}`;
        const kept = before.get(item.id);
        if (kept && (kept.cycleId !== cycleId || kept.body !== item.body.trim())) reasons.push(refusal('conflict', 'deliberation.id-already-used', { at }));
        if (item.body.trim() === '') reasons.push(refusal('invalid', 'deliberation.contribution-is-empty', { at: `${at}.body` }));
        if (!textOf(item)) reasons.push(refusal('not-found', 'deliberation.not-consulted', { at }));
      });
      const decision = decide(reasons, undefined);
      if (!decision.allowed) return decision;

      const folios = new Map([...before.values()].map(({ id, folio }) => [id, folio]));
      for (const item of request.items) {
        const text = textOf(item);
        if (folios.has(item.id) || !text) continue;
        const authorName = item.authorName?.trim() || null;
        const nameIsPublic = item.showName === true && authorName !== null;
        const taken = await this.intake.take(tx, cycle, { id: item.id, ...text, body: item.body.trim(), authorName, nameIsPublic, channel: 'table', tableName });
        folios.set(taken.id, taken.folio);
      }
      return allow({ items: request.items.map(({ id }) => ({ id, folio: folios.get(id) ?? '' })) });
    });
  }
}

async function keptBefore(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KeptBefore>> {
  const rows = await tx.query<KeptBefore>('SELECT id, folio, cycle_id AS "cycleId", body FROM contribution WHERE id = ANY ($1::uuid[])', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
