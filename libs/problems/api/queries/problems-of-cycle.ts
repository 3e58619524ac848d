import { Injectable } from '@nestjs/common';
import { CycleDirectory, summaryOf } from '@tequio/cycle/api';
import { type Actor, type Language, reasonsAgainst } from '@tequio/kernel';
import { RefusalTexts, Sql, orRefuse } from '@tequio/platform/api';
import { type ProblemState, may, openProblem, problemStates } from '@tequio/problems/domain';
import type { ProblemList, ProblemListItem } from '@tequio/problems/wire';

// Those that matter now come first, then by number
const listed = (filter: string) => `
  SELECT p.id, p.number, p.title, p.state, into_problem.number AS "mergedIntoNumber", p.reason,
         CASE WHEN $4 = 'en' THEN agenda.label_en ELSE agenda.label_es END AS "agendaLabel",
         left(p.content ->> 'whatHappens', 240) AS excerpt,
         coalesce((SELECT json_agg(DISTINCT coalesce(organisation.short_name, account.name))
           FROM problem_author author JOIN account ON account.id = author.account_id
           LEFT JOIN organisation ON organisation.id = author.organisation_id WHERE author.problem_id = p.id), '[]') AS authors
  FROM problem p LEFT JOIN problem into_problem ON into_problem.id = p.merged_into_id LEFT JOIN agenda ON agenda.code = p.agenda
  WHERE p.cycle_id = $1 ${filter}
  ORDER BY array_position(ARRAY['prioritised', 'submitted', 'draft', 'merged', 'set-aside'], p.state), p.number
  LIMIT $2 OFFSET $3`;
const listedAll = listed('');
const listedInState = listed('AND p.state = $5');
const countedByState = 'SELECT state, count(*) AS count FROM problem WHERE cycle_id = $1 GROUP BY state';

export interface ProblemListQuestion {
  readonly state?: ProblemState;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class ProblemsOfCycle {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  async execute(actor: Actor, cycleId: string, { state, page, pageSize }: ProblemListQuestion, language: Language): Promise<ProblemList> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    orRefuse(may(actor, 'read', cycle));
    const params = [cycleId, pageSize, (page - 1) * pageSize, language];
    const items = await (state === undefined
      ? this.sql.many<ProblemListItem>(listedAll, params)
      : this.sql.many<ProblemListItem>(listedInState, [...params, state]));
    const counts = await this.sql.many<{ state: ProblemState; count: number }>(countedByState, [cycleId]);
    const countOf = (each: ProblemState) => counts.find((row) => row.state === each)?.count ?? 0;
    const countByState = Object.fromEntries(problemStates.map((each) => [each, countOf(each)])) as Record<ProblemState, number>;
    const permitted = may(actor, 'open', cycle);
    const against = permitted.allowed ? reasonsAgainst(openProblem(cycle.phase)) : permitted.reasons;
    return {
      cycle: summaryOf(cycle),
      items,
      total: state === undefined ? counts.reduce((sum, row) => sum + row.count, 0) : countOf(state),
      page,
      pageSize,
      countByState,
      can: { open: against.map((reason) => this.texts.wire(reason, language)) },
    };
  }
}
