import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { DraftDirectory, type FrozenVersion } from '@tequio/drafting/api';
import { type Actor, type Sha256, allow, canonicalJson, decide, refusal, refuseWith } from '@tequio/kernel';
import { SHA256, TransactionRunner } from '@tequio/platform/api';
import { may, reasonsAgainstFreezing } from '@tequio/plan/domain';
import { PlanAssembly } from '../plan-assembly';
import { freezingFacts } from '../plan-freezing-facts';
import { PlanVersionListeners } from '../plan-version-listeners';

/** Copies the whole plan, with every commitment in it, into a numbered version; refused with everything that is missing. */
@Injectable()
export class FreezePlan {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly assembly: PlanAssembly,
    private readonly drafts: DraftDirectory,
    private readonly listeners: PlanVersionListeners,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  execute(actor: Actor, cycleId: string, reason: string): Promise<FrozenVersion> {
    return this.drafts.whileStill(cycleId, () => this.freeze(actor, cycleId, reason));
  }

  private freeze(actor: Actor, cycleId: string, reason: string): Promise<FrozenVersion> {
    return this.transactions.run(actor, 'plan.version-frozen', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const { secretariatId } = cycle;
      const permitted = may(actor, 'plan.freeze', { secretariatId, phase: cycle.phase, historic: cycle.origin === 'historic' });
      if (!permitted.allowed) return permitted;
      const row = await this.assembly.findRow(tx, cycleId, true);
      if (!row) return refuseWith('not-found', 'plan.not-started');
      const plan = await this.assembly.assemble(tx, row, cycle, true);
      const subject = { kind: 'plan' as const, id: row.id };
      const latest = await this.drafts.latestVersion(tx, subject);
      // Asked once the texts are held: of two freezes at once the second finds a version that nobody has edited
      const lapsed = await this.listeners.hasLapsed(tx, cycleId);
      const reasons = [...reasonsAgainstFreezing(freezingFacts(plan, { hash: latest?.hash ?? null, lapsed }, this.sha256(canonicalJson(plan.content))))];
      if (reason.trim() === '') reasons.push(refusal('invalid', 'plan.reason-missing', { at: 'reason' }));
      const decision = decide(reasons, undefined);
      if (!decision.allowed) return decision;
      const frozen = await this.drafts.freeze(tx, subject, { secretariatId, cycleId }, plan.content, reason.trim(), { again: lapsed });
      await this.listeners.frozen(tx, { planId: row.id, cycleId, secretariatId, ...frozen });
      return allow(frozen);
    });
  }
}
