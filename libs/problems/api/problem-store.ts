import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { type Actor, accountIdOf, seatOf } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import type { ProblemFacts, ProblemState, ProblemsPermissionFacts } from '@tequio/problems/domain';
import { ProblemEntity } from './persistence/problem.entity';

export interface ProblemAtHand {
  readonly problem: ProblemEntity;
  readonly cycle: CycleInWork;
  readonly facts: ProblemFacts;
  readonly permission: ProblemsPermissionFacts;
}

const openRoundOfCycle = 'SELECT id FROM scoring_round WHERE cycle_id = $1 AND closed_at IS NULL';
const authorOfProblem = 'SELECT FROM problem_author WHERE problem_id = $1 AND account_id = $2';

/** Locks in one order: the cycle, then problems by id. Whoever opens or closes a round holds the cycle alone. */
@Injectable()
export class ProblemStore {
  constructor(private readonly cycles: CycleDirectory) {}

  /** Null when there is no such problem. */
  async lock(tx: Tx, id: string): Promise<ProblemAtHand | null> {
    const [found] = await tx.query<{ cycleId: string }>('SELECT cycle_id AS "cycleId" FROM problem WHERE id = $1', [id]);
    if (!found) return null;
    const cycle = await this.cycles.lockCycle(tx, found.cycleId);
    const problem = await tx.lockForChange(ProblemEntity, { id });
    return problem && this.atHand(tx, problem, cycle);
  }

  /** Two of one cycle, always in the same order, so that two merges against each other do not wait for ever. */
  async lockPair(tx: Tx, id: string, otherId: string): Promise<{ first: ProblemAtHand; other: ProblemAtHand | null } | null> {
    const [found] = await tx.query<{ cycleId: string }>('SELECT cycle_id AS "cycleId" FROM problem WHERE id = $1', [id]);
    if (!found) return null;
    const cycle = await this.cycles.lockCycle(tx, found.cycleId);
    const locked = new Map<string, ProblemEntity>();
    for (const each of [...new Set([id, otherId])].toSorted()) {
      const problem = await tx.lockForChange(ProblemEntity, { id: each, cycleId: cycle.id });
      if (problem) locked.set(each, problem);
    }
    const first = locked.get(id);
    const other = locked.get(otherId);
    if (!first) return null;
    return { first: await this.atHand(tx, first, cycle), other: other ? await this.atHand(tx, other, cycle) : null };
  }

  async factsOf(tx: Pick<Tx, 'query'>, problem: { readonly state: ProblemState }, cycle: CycleInWork): Promise<ProblemFacts> {
    const open = await tx.query(openRoundOfCycle, [cycle.id]);
    return { state: problem.state, phase: cycle.phase, roundIsOpen: open.length > 0 };
  }

  async permissionOf(tx: Pick<Tx, 'query'>, actor: Actor, problemId: string, cycle: CycleInWork): Promise<ProblemsPermissionFacts> {
    const accountId = accountIdOf(actor);
    const isAuthor = accountId !== null && (await tx.query(authorOfProblem, [problemId, accountId])).length > 0;
    return { secretariatId: cycle.secretariatId, phase: cycle.phase, isAuthor };
  }

  /** Whoever writes is an author from then on; only those with a seat write. */
  async addAuthor(tx: Tx, writer: Actor, problemId: string, secretariatId: string): Promise<void> {
    const seat = seatOf(writer, secretariatId);
    const accountId = accountIdOf(writer);
    if (!seat || accountId === null) return;
    await tx.query(
      `INSERT INTO problem_author (problem_id, account_id, organisation_id, sector_code, since)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [problemId, accountId, seat.organisationId, seat.sectorCode, tx.now],
    );
  }

  /** Journal and event of a change of state; what the rows say has been saved already. */
  tell(tx: Tx, { problem }: ProblemAtHand, action: string, after: Readonly<Record<string, string | null>>): void {
    const subject = { kind: 'problem', id: problem.id };
    tx.journal({ chain: problem.secretariatId, action, subject, before: { state: problem.state }, after });
    tx.emit({ name: action, subject, secretariatId: problem.secretariatId, payload: { number: problem.number, cycleId: problem.cycleId } });
  }

  private async atHand(tx: Tx, problem: ProblemEntity, cycle: CycleInWork): Promise<ProblemAtHand> {
    return {
      problem,
      cycle,
      facts: await this.factsOf(tx, problem, cycle),
      permission: await this.permissionOf(tx, tx.actor, problem.id, cycle),
    };
  }
}

export const problemSubject = (id: string) => ({ kind: 'problem', id }) as const;
