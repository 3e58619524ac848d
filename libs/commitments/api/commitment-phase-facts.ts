import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { GateFacts } from '@tequio/cycle/domain';
import type { Tx } from '@tequio/platform/api';
import { ProblemDirectory } from '@tequio/problems/api';
import { commitmentsPages } from '@tequio/commitments/wire';
import { CommitmentDirectory } from './commitment-directory';

/** What the gates out of drafting ask of commitments. */
@Injectable()
export class CommitmentPhaseFacts {
  constructor(
    private readonly commitments: CommitmentDirectory,
    private readonly problems: ProblemDirectory,
  ) {}

  async completeness(tx: Pick<Tx, 'query'>, cycle: CycleInWork, lock: boolean): Promise<GateFacts['commitments-complete']> {
    const sheets = await this.sheets(tx, cycle, lock);
    return {
      inPlan: sheets.length,
      incomplete: sheets.filter(({ missing }) => missing.length > 0).map(({ id, number, title, path }) => ({ id, label: `${number}. ${title}`, path })),
      path: commitmentsPages.list(cycle.entitySlug, cycle.number),
    };
  }

  async problemsAnswered(tx: Pick<Tx, 'query'>, cycle: CycleInWork, lock: boolean): Promise<GateFacts['problems-answered']> {
    const answered = new Set((await this.sheets(tx, cycle, lock)).map((sheet) => sheet.problemId));
    const prioritised = await this.problems.prioritisedOf(tx, cycle.id);
    return {
      unanswered: prioritised
        .filter((problem) => !answered.has(problem.id))
        .map(({ id, number, title }) => ({ id, label: title, path: `${cycle.workPath}/problemas/${number}` })),
    };
  }

  private sheets(tx: Pick<Tx, 'query'>, cycle: CycleInWork, lock: boolean) {
    return lock ? this.commitments.ofCycle(tx, cycle.id) : this.commitments.readOfCycle(tx, cycle.id);
  }
}
