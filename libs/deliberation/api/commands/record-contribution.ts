import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type AccountActor, allow, refuse } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import type { RecordContributionRequest } from '@tequio/deliberation/wire';
import { contributionFacts } from '../contribution-facts';
import { ContributionIntake } from '../contribution-intake';
import { SubjectAccess, subjectNotFound } from '../subject-access';
import { againstEmpty } from '../thread-facts';

/** Writes down what somebody said about the plan; it gets a folio and is owed a reply. */
@Injectable()
export class RecordContribution {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectAccess,
    private readonly cycles: CycleDirectory,
    private readonly intake: ContributionIntake,
  ) {}

  execute(actor: AccountActor, cycleId: string, request: RecordContributionRequest): Promise<{ id: string; folio: string }> {
    return this.transactions.run(actor, 'contribution.received', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'contribution.record', contributionFacts(cycle));
      if (!permitted.allowed) return permitted;
      const place = await this.subjects.place(tx, actor, { kind: request.subjectKind, id: request.subjectId });
      if (!place || place.cycleId !== cycleId || !place.read.allowed) return subjectNotFound;
      const [first, ...more] = againstEmpty(request.body, 'deliberation.contribution-is-empty');
      if (first) return refuse(first, ...more);

      const { subjectKind, subjectId, body } = request;
      return allow(await this.intake.take(tx, cycle, { subjectKind, subjectId, body, authorName: request.authorName?.trim() || null, channel: 'member' }));
    });
  }
}
