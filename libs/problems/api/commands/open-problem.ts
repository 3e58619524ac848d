import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { DraftDirectory } from '@tequio/drafting/api';
import { type Actor, type Ids, accountIdOf, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { type ProblemContent, may, openProblem } from '@tequio/problems/domain';
import type { OpenProblemRequest } from '@tequio/problems/wire';
import { ProblemEntity } from '../persistence/problem.entity';
import { ProblemStore, problemSubject } from '../problem-store';

const nextNumber = `
  INSERT INTO problem_counter (cycle_id, last_number) VALUES ($1, 1)
  ON CONFLICT (cycle_id) DO UPDATE SET last_number = problem_counter.last_number + 1
  RETURNING last_number AS number`;

@Injectable()
export class OpenProblem {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly drafts: DraftDirectory,
    private readonly store: ProblemStore,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, cycleId: string, request: OpenProblemRequest): Promise<{ id: string; number: number }> {
    return this.transactions.run(actor, 'problem.opened', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'open', cycle);
      if (!permitted.allowed) return permitted;
      const title = request.title.trim();
      const titled = title === '' ? refuseWith('incomplete', 'problems.title-missing', { at: 'title' }) : allow();
      const decision = decide(reasonsAgainst(openProblem(cycle.phase), titled), undefined);
      if (!decision.allowed) return decision;

      const id = this.ids.next();
      const [counted] = await tx.query<{ number: number }>(nextNumber, [cycleId]);
      const number = counted?.number ?? 1;
      const { secretariatId } = cycle;
      const content = await this.drafts.create(tx, problemSubject(id), { secretariatId, cycleId }, { title });
      await tx.manager.insert(ProblemEntity, {
        id,
        secretariatId,
        cycleId,
        number,
        state: 'draft',
        content: content as unknown as ProblemContent,
        title,
        agenda: null,
        createdBy: accountIdOf(actor),
        createdAt: tx.now,
      });
      await this.store.addAuthor(tx, tx.actor, id, secretariatId);
      tx.journal({ chain: secretariatId, subject: problemSubject(id), after: { number, title, state: 'draft' } });
      tx.emit({ name: 'problem.opened', subject: problemSubject(id), secretariatId, payload: { number, cycleId } });
      return allow({ id, number });
    });
  }
}
