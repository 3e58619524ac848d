import { Inject, Injectable } from '@nestjs/common';
import { ApprovalDirectory, type HeldBallot, type VoteCount } from '@tequio/approval/api';
import { CommitmentDirectory } from '@tequio/commitments/api';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { ContributionDirectory } from '@tequio/deliberation/api';
import { DraftDirectory } from '@tequio/drafting/api';
import { type Actor, type Ids, type Sha256, accountIdOf, allow, decide, refuseWith } from '@tequio/kernel';
import { PlanDirectory } from '@tequio/plan/api';
import type { PlanVersionContent } from '@tequio/plan/domain';
import { IDS, SHA256, TransactionRunner, type Tx } from '@tequio/platform/api';
import { may, nextEdition, reasonsAgainstPublishing, sealEdition } from '@tequio/publication/domain';
import type { EditionMark } from '@tequio/publication/wire';
import { sectorsInEdition } from '../sectors-in-edition';

interface EarlierEdition {
  readonly number: number;
  readonly hash: string;
  readonly planVersionId: string;
}

const earlierEditions = `
  SELECT number, hash, plan_version_id AS "planVersionId" FROM edition WHERE plan_id = $1 ORDER BY number`;

const insert = `
  INSERT INTO edition (id, secretariat_id, plan_id, cycle_id, number, previous_hash, plan_version_id, plan_version_hash, canonical_json, hash, published_at, published_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** Makes the approved version public: immutable, numbered, chained to the edition before. */
@Injectable()
export class PublishEdition {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly approvals: ApprovalDirectory,
    private readonly drafts: DraftDirectory,
    private readonly plans: PlanDirectory,
    private readonly contributions: ContributionDirectory,
    private readonly commitments: CommitmentDirectory,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  execute(actor: Actor, cycleId: string, versionHash: string): Promise<EditionMark> {
    return this.transactions.run(actor, 'edition.published', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'publication.publish-edition', { secretariatId: cycle.secretariatId, phase: cycle.phase });
      if (!permitted.allowed) return permitted;
      // Whoever speaks, edits or publishes waits here: of two publications the second finds the first one's edition.
      const ballot = await this.approvals.holdBallot(tx, cycleId);
      if (!ballot) return refuseWith('conflict', 'publication.no-version-yet');
      const earlier = await tx.query<EarlierEdition>(earlierEditions, [ballot.planId]);
      const count = await this.approvals.resultFor(tx, ballot, tx.now, true);
      const reasons = reasonsAgainstPublishing({
        versionHash,
        ballot,
        alreadyPublished: earlier.find((edition) => edition.planVersionId === ballot.versionId) ?? null,
        missingSectors: count.sectors.filter(({ code }) => count.result.missingSectors.includes(code)).map(({ code, label }) => ({ code, label: label.es })),
        openObjections: count.result.openObjections.length,
        unanswered: (await this.contributions.unansweredOf(tx, cycleId, true)).map(({ folio }) => folio),
        anySectorApproved: count.result.sectors.some((sector) => sector.approved),
      });
      const decision = decide(reasons, undefined);
      return decision.allowed ? allow(await this.publish(tx, cycle, ballot, count, earlier.at(-1) ?? null)) : decision;
    });
  }

  private async publish(tx: Tx, cycle: CycleInWork, ballot: HeldBallot, count: VoteCount, previous: EarlierEdition | null): Promise<EditionMark> {
    const { secretariatId, planId, cycleId, versionId } = ballot;
    const version = await this.drafts.version(tx, versionId);
    const content = JSON.parse(version.canonicalJson) as PlanVersionContent;
    const edition = nextEdition({ previous, planVersionHash: version.hash, approvalsBySector: sectorsInEdition(count, ballot.versionHash), content });
    const sealed = sealEdition(edition, this.sha256);
    const id = this.ids.next();
    const { number, previousHash, planVersionHash } = edition;
    await tx.query(insert, [
      id, secretariatId, planId, cycleId, number, previousHash, versionId, planVersionHash, sealed.canonicalJson, sealed.hash, tx.now, accountIdOf(tx.actor),
    ]);
    const publishedOn = cycle.today;
    await this.plans.recordPublication(tx, { planId, publishedOn, source: `Edición ${number}`, versionId, editionNumber: number, editionHash: sealed.hash });
    await this.commitments.publish(tx, { editionId: id, editionHash: sealed.hash, publishedOn, cycleId, sheets: content.commitments, problems: content.problems });
    const subject = { kind: 'edition', id };
    tx.journal({ chain: secretariatId, subject, after: { planId, number, hash: sealed.hash, previousHash, planVersionHash } });
    tx.emit({ name: 'edition.published', subject, secretariatId, payload: { planId, cycleId, number, hash: sealed.hash } });
    return { id, number, hash: sealed.hash, previousHash, planVersionHash, publishedAt: tx.now };
  }
}
