import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { DraftDirectory } from '@tequio/drafting/api';
import { type Actor, type Language, type Sha256, canonicalJson } from '@tequio/kernel';
import { RefusalTexts, SHA256, TransactionRunner, notFound, orRefuse } from '@tequio/platform/api';
import { may, reasonsAgainstFreezing } from '@tequio/plan/domain';
import type { CommitmentGap, PlanInWork } from '@tequio/plan/wire';
import { type AssembledPlan, PlanAssembly } from '../plan-assembly';
import { freezingFacts } from '../plan-freezing-facts';
import { PlanVersionListeners } from '../plan-version-listeners';

/** The plan as it would be frozen now, and everything that still keeps it from being frozen. */
@Injectable()
export class PlanInWorkOfCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly assembly: PlanAssembly,
    private readonly drafts: DraftDirectory,
    private readonly listeners: PlanVersionListeners,
    private readonly texts: RefusalTexts,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  execute(actor: Actor, cycleId: string, language: Language): Promise<PlanInWork> {
    return this.transactions.read(async (tx) => {
      const cycle = await this.cycles.requireCycle(tx, cycleId);
      const facts = { secretariatId: cycle.secretariatId, phase: cycle.phase, historic: cycle.origin === 'historic' };
      orRefuse(may(actor, 'plan.read-draft', facts));
      const row = await this.assembly.findRow(tx, cycleId);
      if (!row) return notFound('plan.not-started');
      const plan = await this.assembly.assemble(tx, row, cycle, false);
      const latest = await this.drafts.latestVersion(tx, { kind: 'plan', id: row.id });
      const version = latest && (await this.drafts.version(tx, latest.versionId));
      const hashNow = this.sha256(canonicalJson(plan.content));
      const lapsed = await this.listeners.hasLapsed(tx, cycleId);
      const reasons = reasonsAgainstFreezing(freezingFacts(plan, { hash: latest?.hash ?? null, lapsed }, hashNow));
      const wired = this.texts.reasonsOf({ 'plan.read-draft': may(actor, 'plan.read-draft', facts), 'plan.edit-draft': may(actor, 'plan.edit-draft', facts), 'plan.freeze': may(actor, 'plan.freeze', facts) }, language);
      return {
        id: row.id,
        cycleId,
        number: row.number,
        phase: cycle.phase,
        entitySlug: cycle.entitySlug,
        timeZone: cycle.timeZone,
        historic: facts.historic,
        preview: plan.content,
        problemPaths: plan.problemPaths,
        commitmentPaths: plan.commitmentPaths,
        gaps: this.gaps(plan, language),
        reasonsAgainstFreezing: reasons.map((reason) => this.texts.wire(reason, language)),
        latestVersion: version && { id: version.versionId, number: version.number, hash: version.hash, frozenAt: version.frozenAt, reason: version.reason },
        changedSinceVersion: latest !== null && latest.hash !== hashNow,
        can: wired,
      };
    });
  }

  private gaps(plan: AssembledPlan, language: Language): CommitmentGap[] {
    return plan.sheets
      .filter((sheet) => sheet.missing.length > 0)
      .map(({ id, number, title, path, missing }) => ({
        commitmentId: id,
        number,
        title,
        path,
        missing: missing.map(({ code, params, href }) => ({ code, text: this.texts.textOf(code, language, params), href })),
      }));
  }
}
