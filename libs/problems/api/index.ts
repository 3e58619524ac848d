import type { EntityClass } from '@tequio/platform/api';
import { ProblemAttachmentEntity, ProblemAuthorEntity, ProblemCounterEntity, ProblemEntity } from './persistence/problem.entity';
import { ScoreEntity, ScoringRoundEntity } from './persistence/scoring.entities';

export { MergeProblem } from './commands/merge-problem';
export { OpenProblem } from './commands/open-problem';
export { PrioritiseProblem } from './commands/prioritise-problem';
export { ScoreProblem } from './commands/score-problem';
export { CloseScoringRound, OpenScoringRound } from './commands/scoring-rounds';
export { SetProblemAside } from './commands/set-problem-aside';
export { SubmitProblem } from './commands/submit-problem';
export { type PrioritisedProblem, ProblemDirectory, type ProblemFound } from './problem-directory';
export { problemsDoors } from './problems-doors';
export { ProblemsModule } from './problems.module';

/** What TypeORM has to know of this area. */
export const problemsEntities: readonly EntityClass[] = [
  ProblemEntity,
  ProblemCounterEntity,
  ProblemAuthorEntity,
  ProblemAttachmentEntity,
  ScoringRoundEntity,
  ScoreEntity,
];
