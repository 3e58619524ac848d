import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Ids, allow, refuseWith, seatOf } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { canReply, may } from '@tequio/deliberation/domain';
import type { ReplyRequest } from '@tequio/deliberation/wire';
import { contributionFacts } from '../contribution-facts';
import { ChangedWords } from '../changed-words';
import { ContributionContacts } from '../contribution-contacts';
import { ContributionEntity, ReplyEntity, ReplyLinkEntity } from '../persistence';
import { SubjectAccess } from '../subject-access';

export const contributionNotFound = refuseWith('not-found', 'deliberation.contribution-not-found');

const versionSubject = `SELECT subject_kind AS kind, subject_id AS id FROM text_version WHERE id = $1`;

/** One reasoned reply to one or many contributions of a cycle; each keeps its own link to it. */
@Injectable()
export class ReplyToContributions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly subjects: SubjectAccess,
    private readonly contacts: ContributionContacts,
    private readonly changes: ChangedWords,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, cycleId: string, request: ReplyRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'contribution.answered', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'contribution.reply', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;

      // In the order of their ids, so that two replies to the same ones wait for each other instead of standing still.
      const ids = [...new Set([...request.contributionIds, ...(request.mergedIntoId ? [request.mergedIntoId] : [])])].sort();
      const rows = new Map<string, ContributionEntity>();
      for (const id of ids) {
        const row = await tx.lockForChange(ContributionEntity, { id });
        if (!row || row.secretariatId !== cycle.secretariatId) return contributionNotFound;
        rows.set(id, row);
      }
      const answered = [...rows.values()].filter((row) => request.contributionIds.includes(row.id));
      const mergedInto = request.mergedIntoId ? (rows.get(request.mergedIntoId) ?? null) : null;
      const decision = canReply(answered, { outcome: request.outcome, body: request.body, mergedInto });
      if (!decision.allowed) return decision;
      if (answered.some((row) => row.cycleId !== cycleId)) return refuseWith('invalid', 'deliberation.reply-spans-cycles', { at: 'contributionIds' });
      if (request.versionId && !(await this.isVersionOf(tx, actor, cycleId, request.versionId))) {
        return refuseWith('invalid', 'deliberation.version-of-another-text', { at: 'versionId' });
      }
      const change = await this.changes.shown(tx, answered, request);
      if (!change.allowed) return change;

      const id = this.ids.next();
      const sectorCode = seatOf(actor, cycle.secretariatId)?.sectorCode ?? null;
      await tx.manager.insert(ReplyEntity, { id, cycleId, authorId: actor.accountId, sectorCode, outcome: request.outcome, body: request.body, repliedAt: tx.now });
      for (const row of answered) {
        await tx.manager.insert(ReplyLinkEntity, { contributionId: row.id, replyId: id, versionId: request.versionId ?? null, ...change.value });
        await tx.manager.update(ContributionEntity, { id: row.id }, { state: request.outcome, mergedIntoId: mergedInto?.id ?? null });
        tx.journal({ chain: cycle.secretariatId, subject: { kind: 'contribution', id: row.id }, before: { state: row.state }, after: { state: request.outcome, replyId: id } });
      }
      await this.contacts.tellOfReply(tx, answered.map((row) => row.id));
      tx.emit({ name: 'contribution.answered', subject: { kind: 'cycle', id: cycleId }, secretariatId: cycle.secretariatId, payload: { replyId: id, contributionIds: answered.map((row) => row.id) } });
      return allow({ id });
    });
  }

  private async isVersionOf(tx: Tx, actor: AccountActor, cycleId: string, versionId: string): Promise<boolean> {
    const [subject] = await tx.query<{ kind: 'problem' | 'commitment' | 'plan'; id: string }>(versionSubject, [versionId]);
    const place = subject && (await this.subjects.place(tx, actor, subject));
    return place?.cycleId === cycleId && place.read.allowed;
  }
}
