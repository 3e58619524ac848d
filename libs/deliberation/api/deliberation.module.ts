import { Module, type OnModuleInit } from '@nestjs/common';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { SecretariatModule } from '@tequio/secretariat/api';
import { deliberationTexts } from '@tequio/deliberation/wire';
import { AnalyseContribution } from './commands/analyse-contribution';
import { OpenThread } from './commands/open-thread';
import { PostComment } from './commands/post-comment';
import { RecordContribution } from './commands/record-contribution';
import { ReplyToContributions } from './commands/reply-to-contributions';
import { ReopenThread, ResolveThread } from './commands/resolve-thread';
import { ContributionDirectory } from './contribution-directory';
import { ContributionsController } from './contributions.controller';
import { CycleSubject } from './cycle-subject';
import { ContributionsOfCycle } from './queries/contributions-of-cycle';
import { ThreadsOfSubject } from './queries/threads-of-subject';
import { SubjectAccess } from './subject-access';
import { ThreadsController } from './threads.controller';

@Module({
  imports: [CycleModule, SecretariatModule],
  controllers: [ThreadsController, ContributionsController],
  providers: [
    SubjectAccess,
    CycleSubject,
    ContributionDirectory,
    OpenThread,
    PostComment,
    ResolveThread,
    ReopenThread,
    RecordContribution,
    AnalyseContribution,
    ReplyToContributions,
    ThreadsOfSubject,
    ContributionsOfCycle,
    provideRefusalTexts(deliberationTexts),
  ],
  exports: [SubjectAccess, ContributionDirectory],
})
export class DeliberationModule implements OnModuleInit {
  constructor(
    private readonly gates: PhaseFactRegistry,
    private readonly subjects: SubjectAccess,
    private readonly cycleSubject: CycleSubject,
    private readonly contributions: ContributionDirectory,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.cycleSubject);
    this.gates.register({
      gate: 'contributions-answered',
      facts: async (tx, cycle, lock) => ({
        unanswered: (await this.contributions.unansweredOf(tx, cycle.id, lock)).map(({ id, folio }) => ({
          id,
          label: folio,
          path: `${cycle.workPath}/aportaciones?estado=pending#${folio}`,
        })),
      }),
    });
  }
}
