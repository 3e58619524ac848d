import { Inject, Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { ConsultedTextOwner, ConsultedVersion } from '@tequio/deliberation/api';
import { DraftDirectory } from '@tequio/drafting/api';
import type { Passage } from '@tequio/drafting/domain';
import { type Decision, type Language, type Sha256, allow, canonicalJson, decide, refuseWith } from '@tequio/kernel';
import { SHA256, type Tx } from '@tequio/platform/api';
import { type PlanVersionContent, planPassages, reasonsAgainstFreezing } from '@tequio/plan/domain';
import { PlanAssembly } from './plan-assembly';
import { freezingFacts } from './plan-freezing-facts';
import { planPassageWords } from './plan-passage-words';
import { PlanVersionListeners } from './plan-version-listeners';

/** The plan as a consultation puts it before everybody: a version of the whole, as the one that is approved will be. */
@Injectable()
export class ConsultedPlan implements ConsultedTextOwner {
  readonly kind = 'plan';

  constructor(
    private readonly assembly: PlanAssembly,
    private readonly drafts: DraftDirectory,
    private readonly listeners: PlanVersionListeners,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  async fix(tx: Tx, cycle: CycleInWork, reason: string): Promise<Decision<readonly ConsultedVersion[]>> {
    const row = await this.assembly.findRow(tx, cycle.id, true);
    if (!row) return refuseWith('incomplete', 'plan.not-started');
    const plan = await this.assembly.assemble(tx, row, cycle, true);
    // That nothing changed since the latest version is no reason against reading it
    const reasons = reasonsAgainstFreezing(freezingFacts(plan, { hash: null, lapsed: false }, this.sha256(canonicalJson(plan.content))));
    const decision = decide(reasons, undefined);
    if (!decision.allowed) return decision;
    const subject = { kind: 'plan' as const, id: row.id };
    const place = { secretariatId: cycle.secretariatId, cycleId: cycle.id };
    const latest = await this.drafts.latestVersion(tx, subject);
    const version = await this.drafts.versionSaying(tx, subject, place, plan.content, reason);
    if (version.versionId !== latest?.versionId) await this.listeners.frozen(tx, { planId: row.id, ...place, ...version });
    return allow([{ subjectId: row.id, versionId: version.versionId, number: '1', title: plan.content.title }]);
  }

  /** Problems and commitments are read on pages of their own. */
  async publicPassages(version: unknown, language: Language): Promise<readonly Passage[]> {
    const own = { ...(version as PlanVersionContent), problems: [], commitments: [] };
    return planPassages(own, planPassageWords(language));
  }
}
