import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { checkValue, findPlace } from '@tequio/drafting/domain';
import { type Actor, type Decision, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner, type Tx } from '@tequio/platform/api';
import { ProblemDirectory } from '@tequio/problems/api';
import { canJoin, commitmentShape, may } from '@tequio/commitments/domain';
import type { CommitmentCreated, CreateCommitmentRequest } from '@tequio/commitments/wire';
import { CommitmentStore, commitmentSubject } from '../commitment-store';

/** Begins a sheet with a title; the rest is written in place. */
@Injectable()
export class CreateCommitment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly problems: ProblemDirectory,
    private readonly store: CommitmentStore,
  ) {}

  execute(actor: Actor, cycleId: string, request: CreateCommitmentRequest): Promise<CommitmentCreated> {
    return this.transactions.run(actor, 'commitment.created', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'commitment.create', cycle);
      if (!permitted.allowed) return permitted;
      const joining = canJoin(cycle.phase);
      if (!joining.allowed) return joining;
      const title = titleOf(request.title);
      if (!title.allowed) return title;
      const problemId = request.problemId ?? null;
      const answers = await this.answersAPrioritisedProblem(tx, cycleId, problemId);
      if (!answers.allowed) return answers;

      const added = await this.store.add(tx, cycle, { initial: { title: title.value, problemId, kind: request.kind ?? 'puntual' } });
      await this.store.listChanged(tx, added.id, cycle);
      const subject = commitmentSubject(added.id);
      tx.journal({ chain: cycle.secretariatId, subject, after: { number: added.number, title: title.value, problemId } });
      tx.emit({ name: 'commitment.created', subject, secretariatId: cycle.secretariatId, payload: { number: added.number, cycleId } });
      return allow(added);
    });
  }

  private async answersAPrioritisedProblem(tx: Tx, cycleId: string, problemId: string | null): Promise<Decision> {
    if (problemId === null) return allow();
    const isPrioritised = (await this.problems.prioritisedOf(tx, cycleId)).some((problem) => problem.id === problemId);
    return isPrioritised ? allow() : refuseWith('invalid', 'commitments.problem-not-prioritised', { at: 'problemId' });
  }
}

/** The same rule as for editing it; a title is what one begins with. */
function titleOf(given: string): Decision<string> {
  const place = findPlace(commitmentShape, 'title');
  const checked = place ? checkValue(place, given) : refuseWith('invalid', 'commitments.title-missing', { at: 'title' });
  if (!checked.allowed) return checked;
  const title = String(checked.value).trim();
  return title === '' ? refuseWith('invalid', 'commitments.title-missing', { at: 'title' }) : allow(title);
}
