import { Injectable } from '@nestjs/common';
import type { GateFacts } from '@tequio/cycle/domain';
import type { CycleInWork } from '@tequio/cycle/api';
import type { RichTexts } from '@tequio/drafting/domain';
import { Sql, type Tx, notFound } from '@tequio/platform/api';
import type { ProblemContent, ProblemState } from '@tequio/problems/domain';
import { problemsPages } from '@tequio/problems/wire';

type Reader = Pick<Tx, 'query'>;

export interface ProblemFound {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly state: ProblemState;
}

/** As a version of the plan holds it: without anybody's name. */
export interface PrioritisedProblem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly agenda: string | null;
  readonly content: { readonly [field in keyof ProblemContent]: ProblemContent[field] };
  readonly rich: RichTexts | null;
}

const prioritised = `SELECT id, number, title, agenda, content, rich FROM problem WHERE cycle_id = $1 AND state = 'prioritised' ORDER BY number`;
const selectFound = `SELECT id, secretariat_id AS "secretariatId", cycle_id AS "cycleId", number, title, state FROM problem`;

/** The door to problems for other areas. */
@Injectable()
export class ProblemDirectory {
  constructor(private readonly sql: Sql) {}

  /** @throws RefusedError 404 when there is none */
  async require(tx: Reader | null, id: string): Promise<ProblemFound> {
    const text = `${selectFound} WHERE id = $1`;
    const [found] = await (tx ? tx.query<ProblemFound>(text, [id]) : this.sql.many<ProblemFound>(text, [id]));
    return found ?? notFound('problems.not-found');
  }

  /** Every problem of the cycle, whatever became of it, by number. */
  async ofCycle(tx: Reader | null, cycleId: string): Promise<readonly ProblemFound[]> {
    const text = `${selectFound} WHERE cycle_id = $1 ORDER BY number`;
    return tx ? tx.query<ProblemFound>(text, [cycleId]) : this.sql.many<ProblemFound>(text, [cycleId]);
  }

  /** What the plan answers to, whole, as it is now. */
  async prioritisedOf(tx: Reader | null, cycleId: string): Promise<readonly PrioritisedProblem[]> {
    return tx ? tx.query<PrioritisedProblem>(prioritised, [cycleId]) : this.sql.many<PrioritisedProblem>(prioritised, [cycleId]);
  }

  /** The same, kept as it is until the transaction ends: nobody edits it or sets it aside while it is frozen into a plan. */
  async holdPrioritisedOf(tx: Reader, cycleId: string): Promise<readonly PrioritisedProblem[]> {
    return tx.query<PrioritisedProblem>(`${prioritised} FOR SHARE`, [cycleId]);
  }

  async prioritisedCount(tx: Reader, cycle: CycleInWork): Promise<GateFacts['problem-prioritised']> {
    const [counted] = await tx.query<{ prioritised: number }>(
      `SELECT count(*) AS prioritised FROM problem WHERE cycle_id = $1 AND state = 'prioritised'`,
      [cycle.id],
    );
    return { prioritised: counted?.prioritised ?? 0, path: problemsPages.list(cycle.entitySlug, cycle.number) };
  }

  async unsettledOf(tx: Reader, cycle: CycleInWork): Promise<GateFacts['problems-settled']> {
    const rows = await tx.query<{ id: string; number: number; title: string }>(
      `SELECT id, number, title FROM problem WHERE cycle_id = $1 AND state IN ('draft', 'submitted') ORDER BY number`,
      [cycle.id],
    );
    return {
      unsettled: rows.map(({ id, number, title }) => ({
        id,
        label: title.trim() === '' ? `${number}` : title,
        path: problemsPages.problem(cycle.entitySlug, cycle.number, number),
      })),
    };
  }
}
