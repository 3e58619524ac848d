import { Injectable } from '@nestjs/common';
import { ApprovalDirectory } from '@tequio/approval/api';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { cyclePages } from '@tequio/cycle/wire';
import { ContributionDirectory } from '@tequio/deliberation/api';
import { type Actor, type Language, type Refusal, decide, reasonsAgainst, refusal } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, orRefuse } from '@tequio/platform/api';
import { may, reasonsAgainstPublishing } from '@tequio/publication/domain';
import type { EditionMark, PublicationInWork } from '@tequio/publication/wire';

const editionsOfCycle = `
  SELECT id, number, hash, previous_hash AS "previousHash", plan_version_hash AS "planVersionHash", published_at AS "publishedAt", plan_version_id AS "planVersionId"
  FROM edition WHERE cycle_id = $1 ORDER BY number DESC`;

/** What the facilitator's button says: publish, or every reason why not yet. */
@Injectable()
export class PublicationOfCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly approvals: ApprovalDirectory,
    private readonly contributions: ContributionDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  execute(actor: Actor, cycleId: string, language: Language): Promise<PublicationInWork> {
    return this.transactions.read(async (tx) => {
      const cycle = await this.cycles.requireCycle(tx, cycleId);
      const permission = { secretariatId: cycle.secretariatId, phase: cycle.phase };
      const read = may(actor, 'publication.read', permission);
      orRefuse(read);
      const ballot = await this.approvals.findBallot(tx, cycleId);
      const editions = await tx.query<EditionMark & { planVersionId: string }>(editionsOfCycle, [cycleId]);
      const count = ballot && (await this.approvals.resultFor(tx, ballot, cycle.now));
      const result = count?.result;
      const against =
        ballot && count && result
          ? reasonsAgainstPublishing({
              versionHash: ballot.versionHash,
              ballot,
              alreadyPublished: editions.find((edition) => edition.planVersionId === ballot.versionId) ?? null,
              missingSectors: count.sectors.filter(({ code }) => result.missingSectors.includes(code)).map(({ code, label }) => ({ code, label: label[language] })),
              openObjections: result.openObjections.length,
              unanswered: (await this.contributions.unansweredOf(tx, cycleId, false)).map(({ folio }) => folio),
              anySectorApproved: result.sectors.some((sector) => sector.approved),
            })
          : [refusal('conflict', 'publication.no-version-yet')];
      const permitted = may(actor, 'publication.publish-edition', permission);
      return {
        cycleId,
        timeZone: cycle.timeZone,
        versionHash: ballot?.versionHash ?? null,
        versionNumber: ballot?.versionNumber ?? null,
        editions: editions.map(({ planVersionId: _, ...edition }) => edition),
        publicPath: `/entidades/${cycle.entitySlug}/planes/${cycle.number}`,
        can: this.texts.reasonsOf({ 'publication.read': read, 'publication.publish-edition': decide([...reasonsAgainst(permitted), ...against.map((reason) => clearedOn(reason, cycle))], undefined) }, language),
      };
    });
  }
}

const pageThatClears: Readonly<Record<string, typeof cyclePages.plan>> = {
  'publication.no-version-yet': cyclePages.plan,
  'publication.text-edited-since': cyclePages.plan,
  'publication.contributions-unanswered': cyclePages.contributions,
};

/** The page where a reason can be cleared: a text is frozen with the plan, most of the rest is a matter of the seats. */
function clearedOn(reason: Refusal, cycle: CycleInWork): Refusal {
  const pageOf = pageThatClears[reason.code] ?? cyclePages.approval;
  return reason.code === 'publication.already-published' ? reason : { ...reason, facts: { ...reason.facts, href: pageOf(cycle.entitySlug, cycle.number) } };
}
