import { Module, type OnModuleInit } from '@nestjs/common';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { monitoringTexts } from '@tequio/monitoring/wire';
import { provideRefusalTexts } from '@tequio/platform/api';
import { AnswerVerdict } from './commands/answer-verdict';
import { GiveVerdict } from './commands/give-verdict';
import { ReportProgress } from './commands/report-progress';
import { HeldCommitments } from './held-commitments';
import { MonitoringController } from './monitoring.controller';
import { ProgressDirectory } from './progress-directory';
import { EvidenceFile } from './queries/evidence-file';
import { ProgressOfCommitment } from './queries/progress-of-commitment';

@Module({
  imports: [CycleModule],
  controllers: [MonitoringController],
  providers: [
    HeldCommitments,
    ReportProgress,
    GiveVerdict,
    AnswerVerdict,
    ProgressOfCommitment,
    EvidenceFile,
    ProgressDirectory,
    provideRefusalTexts(monitoringTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [ProgressDirectory, ReportProgress, GiveVerdict, AnswerVerdict],
})
export class MonitoringModule implements OnModuleInit {
  constructor(
    private readonly gates: PhaseFactRegistry,
    private readonly progress: ProgressDirectory,
  ) {}

  onModuleInit(): void {
    this.gates.register({
      gate: 'term-over-or-commitments-closed',
      facts: async (tx, cycle) => ({
        termEndsOn: cycle.termEnd,
        today: cycle.today,
        open: (await this.progress.ofCycle(tx, cycle.id))
          .filter((commitment) => !commitment.isClosed)
          .map(({ id, number, title }) => ({ id, label: title, path: `${cycle.workPath}/seguimiento/${number.toLowerCase()}` })),
      }),
    });
  }
}
