import { Module, type OnModuleInit } from '@nestjs/common';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { ConsultedTexts, DeliberationModule, SubjectAccess } from '@tequio/deliberation/api';
import { DraftSubjects, DraftingModule } from '@tequio/drafting/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { problemsTexts } from '@tequio/problems/wire';
import { SecretariatModule } from '@tequio/secretariat/api';
import { AttachFile, RemoveAttachment } from './commands/attach-file';
import { MergeProblem } from './commands/merge-problem';
import { OpenProblem } from './commands/open-problem';
import { PrioritiseProblem } from './commands/prioritise-problem';
import { ScoreProblem } from './commands/score-problem';
import { CloseScoringRound, OpenScoringRound } from './commands/scoring-rounds';
import { RestoreProblem, SetProblemAside } from './commands/set-problem-aside';
import { SubmitProblem, WithdrawProblem } from './commands/submit-problem';
import { ConsultedProblems } from './consulted-problems';
import { ProblemDirectory } from './problem-directory';
import { ProblemStore } from './problem-store';
import { ProblemSubject } from './problem-subject';
import { ProblemText } from './problem-text';
import { ProblemsController } from './problems.controller';
import { ProblemPage } from './queries/problem-page';
import { ProblemsOfCycle } from './queries/problems-of-cycle';
import { ScoringOfCycle } from './queries/scoring-of-cycle';
import { ScoringController } from './scoring.controller';

@Module({
  imports: [SecretariatModule, CycleModule, DraftingModule, DeliberationModule],
  controllers: [ScoringController, ProblemsController],
  providers: [
    ProblemDirectory,
    ProblemStore,
    ProblemText,
    ConsultedProblems,
    ProblemSubject,
    OpenProblem,
    SubmitProblem,
    WithdrawProblem,
    MergeProblem,
    SetProblemAside,
    RestoreProblem,
    PrioritiseProblem,
    AttachFile,
    RemoveAttachment,
    OpenScoringRound,
    CloseScoringRound,
    ScoreProblem,
    ProblemsOfCycle,
    ProblemPage,
    ScoringOfCycle,
    provideRefusalTexts(problemsTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [ProblemDirectory, OpenProblem, SubmitProblem, MergeProblem, SetProblemAside, PrioritiseProblem, OpenScoringRound, CloseScoringRound, ScoreProblem],
})
export class ProblemsModule implements OnModuleInit {
  constructor(
    private readonly drafts: DraftSubjects,
    private readonly text: ProblemText,
    private readonly subjects: SubjectAccess,
    private readonly subject: ProblemSubject,
    private readonly gates: PhaseFactRegistry,
    private readonly problems: ProblemDirectory,
    private readonly consulted: ConsultedTexts,
    private readonly consultedProblems: ConsultedProblems,
  ) {}

  onModuleInit(): void {
    this.drafts.register(this.text);
    this.subjects.register(this.subject);
    this.consulted.register(this.consultedProblems);
    this.gates.register({ gate: 'problem-prioritised', facts: (tx, cycle) => this.problems.prioritisedCount(tx, cycle) });
    this.gates.register({ gate: 'problems-settled', facts: (tx, cycle) => this.problems.unsettledOf(tx, cycle) });
  }
}
