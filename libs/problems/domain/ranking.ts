import { type Criterion, type Scores, highestScore, lowestScore } from './scoring';

/** The sheet of one seat for one problem. */
export interface GivenScores {
  readonly problemId: string;
  readonly seatId: string;
  readonly scores: Scores;
}

export interface Measured {
  readonly mean: number;
  /** Standard deviation over the seats: 0 when all agree, 2 when half say 1 and half say 5. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface CriterionResult extends Measured {
  readonly code: string;
  /** How many seats gave 1, 2, 3, 4, 5. */
  readonly counts: readonly number[];
}

export interface RankedProblem extends Measured {
  readonly problemId: string;
  /** Problems with the same mean share a rank, and the next rank counts on. */
  readonly rank: number;
  readonly seats: number;
  readonly byCriterion: readonly CriterionResult[];
}

/** Every scored problem, the highest mean first. Every seat and every criterion weighs the same. */
export function rank(criteria: readonly Criterion[], given: readonly GivenScores[]): readonly RankedProblem[] {
  const byProblem = Map.groupBy(given, (sheet) => sheet.problemId);
  const measured = [...byProblem].map(([problemId, sheets]) => ({
    problemId,
    seats: sheets.length,
    ...measure(sheets.map((sheet) => meanOf(criteria.map(({ code }) => scoreOf(sheet, code))))),
    byCriterion: criteria.map(({ code }) => resultOf(code, sheets)),
  }));
  const ordered = measured.toSorted((a, b) => b.mean - a.mean || a.problemId.localeCompare(b.problemId));
  return ordered.map((problem) => ({ ...problem, rank: 1 + ordered.filter((other) => other.mean > problem.mean).length }));
}

function resultOf(code: string, sheets: readonly GivenScores[]): CriterionResult {
  const scores = sheets.map((sheet) => scoreOf(sheet, code));
  const steps = Array.from({ length: highestScore - lowestScore + 1 }, (_, index) => lowestScore + index);
  return { code, ...measure(scores), counts: steps.map((step) => scores.filter((score) => score === step).length) };
}

function scoreOf(sheet: GivenScores, code: string): number {
  const score = sheet.scores[code];
  if (score === undefined) throw new Error(`A sheet of seat ${sheet.seatId} lacks the criterion ${code}`);
  return score;
}

function measure(values: readonly number[]): Measured {
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2));
  return { mean: rounded(mean), spread: rounded(Math.sqrt(variance)), lowest: rounded(Math.min(...values)), highest: rounded(Math.max(...values)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Two decimals are all that a handful of seats can tell; finer differences would rank by chance. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
