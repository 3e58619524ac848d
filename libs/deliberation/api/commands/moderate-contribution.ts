import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, type Decision, allow } from '@tequio/kernel';
import { TransactionRunner, type Tx } from '@tequio/platform/api';
import { type HidingReason, canHide, canShow, may } from '@tequio/deliberation/domain';
import type { HideContributionRequest } from '@tequio/deliberation/wire';
import { contributionFacts } from '../contribution-facts';
import { ContributionEntity } from '../persistence';
import { contributionNotFound } from './reply-to-contributions';

/** Takes a contribution off the public pages, for one of the published reasons; its folio stays and says which. */
@Injectable()
export class HideContribution {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: AccountActor, id: string, { because, note = '' }: HideContributionRequest): Promise<void> {
    return this.transactions.run(actor, 'contribution.hidden', async (tx) => {
      const found = await holdForModeration(tx, this.cycles, actor, id);
      if (!found.allowed) return found;
      const decision = canHide(found.value, because, note);
      if (!decision.allowed) return decision;
      await set(tx, actor, found.value, 'hidden', because, note.trim() || null);
      return allow();
    });
  }
}

/** Shows what was waiting to be looked at, or what was hidden. */
@Injectable()
export class ShowContribution {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: AccountActor, id: string): Promise<void> {
    return this.transactions.run(actor, 'contribution.shown', async (tx) => {
      const found = await holdForModeration(tx, this.cycles, actor, id);
      if (!found.allowed) return found;
      const decision = canShow(found.value);
      if (!decision.allowed) return decision;
      await set(tx, actor, found.value, 'shown', null, null);
      return allow();
    });
  }
}

/** The cycle before the contribution, as replies take them. */
async function holdForModeration(tx: Tx, cycles: CycleDirectory, actor: AccountActor, id: string): Promise<Decision<ContributionEntity>> {
  const found = await tx.manager.findOneBy(ContributionEntity, { id });
  if (!found) return contributionNotFound;
  const cycle = await cycles.lockCycle(tx, found.cycleId);
  const contribution = await tx.lockForChange(ContributionEntity, { id });
  if (!contribution) return contributionNotFound;
  const permitted = may(actor, 'contribution.moderate', contributionFacts(cycle));
  return permitted.allowed ? allow(contribution) : permitted;
}

async function set(tx: Tx, actor: AccountActor, before: ContributionEntity, visibility: 'hidden' | 'shown', because: HidingReason | null, note: string | null): Promise<void> {
  await tx.manager.update(ContributionEntity, { id: before.id }, { visibility, hiddenBecause: because, hiddenNote: note, moderatedBy: actor.accountId, moderatedAt: tx.now });
  tx.journal({
    chain: before.secretariatId,
    subject: { kind: 'contribution', id: before.id },
    before: { visibility: before.visibility, hiddenBecause: before.hiddenBecause },
    after: { visibility, hiddenBecause: because, note },
  });
}
