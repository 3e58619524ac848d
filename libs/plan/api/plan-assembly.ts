import { Injectable } from '@nestjs/common';
import { CommitmentDirectory, type CommitmentSheet } from '@tequio/commitments/api';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import type { RichTexts } from '@tequio/drafting/domain';
import { ProblemDirectory } from '@tequio/problems/api';
import { problemsPages } from '@tequio/problems/wire';
import { type Tx, notFound } from '@tequio/platform/api';
import { type PlanFreezingFacts, type PlanVersionContent, planVersionContent } from '@tequio/plan/domain';

export interface PlanRow {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly rich: RichTexts | null;
  readonly origin: 'work' | 'historic';
  readonly entityCode: string;
  readonly entityName: string;
}

export interface AssembledPlan {
  readonly row: PlanRow;
  readonly cycle: CycleInWork;
  readonly content: PlanVersionContent;
  readonly sheets: readonly CommitmentSheet[];
  readonly unansweredProblems: PlanFreezingFacts['unansweredProblems'];
  readonly problemPaths: Readonly<Record<string, string>>;
  readonly commitmentPaths: Readonly<Record<string, string>>;
}

const selectPlan = `
  SELECT p.id, p.secretariat_id AS "secretariatId", p.cycle_id AS "cycleId", p.number, p.title, p.content, p.rich, p.origin,
         e.code AS "entityCode", e.name AS "entityName"
  FROM plan p JOIN secretariat s ON s.id = p.secretariat_id JOIN entity e ON e.id = s.entity_id`;
const planOfCycle = `${selectPlan} WHERE p.cycle_id = $1`;
const planOfCycleHeld = `${selectPlan} WHERE p.cycle_id = $1 FOR UPDATE OF p`;
const planById = `${selectPlan} WHERE p.id = $1`;

/** Brings together what a version of the plan is made of: its own text, its commitments, the problems they answer. */
@Injectable()
export class PlanAssembly {
  constructor(
    private readonly cycles: CycleDirectory,
    private readonly commitments: CommitmentDirectory,
    private readonly problems: ProblemDirectory,
  ) {}

  async findRow(tx: Pick<Tx, 'query'>, cycleId: string, hold = false): Promise<PlanRow | null> {
    const [row] = await tx.query<PlanRow>(hold ? planOfCycleHeld : planOfCycle, [cycleId]);
    return row ?? null;
  }

  /** `hold` keeps the plan, its commitments and the problems they answer as they are until the transaction ends. */
  async assemble(tx: Tx, row: PlanRow, cycle: CycleInWork, hold: boolean): Promise<AssembledPlan> {
    const sheets = hold ? await this.commitments.ofCycle(tx, cycle.id) : await this.commitments.readOfCycle(tx, cycle.id);
    const prioritised = hold ? await this.problems.holdPrioritisedOf(tx, cycle.id) : await this.problems.prioritisedOf(tx, cycle.id);
    const answered = new Set(sheets.map((sheet) => sheet.content.problemId));
    const problems = prioritised.filter((problem) => answered.has(problem.id));
    const problemPath = (problem: { readonly number: number }) => problemsPages.problem(cycle.entitySlug, cycle.number, problem.number);
    return {
      row,
      cycle,
      content: planVersionContent({
        entity: { code: row.entityCode, name: row.entityName },
        cycleNumber: cycle.number,
        plan: row.content,
        rich: row.rich,
        termStart: cycle.termStart,
        termEnd: cycle.termEnd,
        problems,
        commitments: sheets,
        organisationNames: await this.commitments.organisationNames(tx, sheets.map((sheet) => sheet.content)),
      }),
      sheets,
      unansweredProblems: prioritised
        .filter((problem) => !answered.has(problem.id))
        .map((problem) => ({ id: problem.id, number: problem.number, title: problem.title, path: problemPath(problem) })),
      problemPaths: Object.fromEntries(prioritised.map((problem) => [problem.id, problemPath(problem)])),
      commitmentPaths: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet.path])),
    };
  }

  async versionContent(tx: Tx, planId: string): Promise<PlanVersionContent> {
    const [row] = await tx.query<PlanRow>(planById, [planId]);
    if (!row) return notFound('plan.not-found');
    const cycle = await this.cycles.requireCycle(tx, row.cycleId);
    return (await this.assemble(tx, row, cycle, false)).content;
  }
}
