import { Module, type OnModuleInit } from '@nestjs/common';
import { CommitmentsModule } from '@tequio/commitments/api';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { MonitoringModule } from '@tequio/monitoring/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { renewalPages, renewalTexts } from '@tequio/renewal/wire';
import { ClosingStore } from './closing-store';
import { OpenNextCycle } from './commands/open-next-cycle';
import { PublishClosingReport } from './commands/publish-closing-report';
import { WriteBalance } from './commands/write-balance';
import { WriteChoice } from './commands/write-choice';
import { WriteClosingReport } from './commands/write-closing-report';
import { ClosingOfCycle } from './queries/closing-of-cycle';
import { RenewalController } from './renewal.controller';

const isPublished = `SELECT published_at IS NOT NULL AS published FROM closing_report WHERE cycle_id = $1`;

@Module({
  imports: [CycleModule, CommitmentsModule, MonitoringModule],
  controllers: [RenewalController],
  providers: [ClosingStore, WriteBalance, WriteChoice, WriteClosingReport, PublishClosingReport, OpenNextCycle, ClosingOfCycle, provideRefusalTexts(renewalTexts)],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [WriteBalance, WriteChoice, WriteClosingReport, PublishClosingReport, OpenNextCycle],
})
export class RenewalModule implements OnModuleInit {
  constructor(
    private readonly gates: PhaseFactRegistry,
    private readonly closings: ClosingStore,
  ) {}

  // Whatever these facts rest on is written under the cycle's lock, which a move holds: nothing changes meanwhile.
  onModuleInit(): void {
    this.gates.register({
      gate: 'commitments-balanced',
      facts: async (tx, cycle) => ({
        withoutBalance: (await this.closings.commitmentsAtClose(tx, cycle)).filter((commitment) => !commitment.isEvaluated).map(({ id, title, path }) => ({ id, label: title, path })),
      }),
    });
    this.gates.register({
      gate: 'closing-report-published',
      facts: async (tx, cycle) => {
        const [report] = await tx.query<{ published: boolean }>(isPublished, [cycle.id]);
        return { published: report?.published ?? false, path: renewalPages.closing(cycle.entitySlug, cycle.number) };
      },
    });
  }
}
