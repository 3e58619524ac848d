import { Module, type OnModuleInit } from '@nestjs/common';
import { CommitmentsModule } from '@tequio/commitments/api';
import { CycleDirectory, CycleModule } from '@tequio/cycle/api';
import { ConsultedTexts, DeliberationModule } from '@tequio/deliberation/api';
import { DraftSubjects, DraftingModule } from '@tequio/drafting/api';
import { OutboxHandlers, provideRefusalTexts } from '@tequio/platform/api';
import { ProblemsModule } from '@tequio/problems/api';
import { SecretariatModule } from '@tequio/secretariat/api';
import { planTexts } from '@tequio/plan/wire';
import { FreezePlan } from './commands/freeze-plan';
import { StartPlan } from './commands/start-plan';
import { ConsultedPlan } from './consulted-plan';
import { LoadHistoricPlans } from './loading/load-historic-plans';
import { PlanAssembly } from './plan-assembly';
import { PlanDirectory } from './plan-directory';
import { PlanDraftOwner } from './plan-draft-owner';
import { PlanVersionListeners } from './plan-version-listeners';
import { PlansController } from './plans.controller';
import { PlanInWorkOfCycle } from './queries/plan-in-work-of-cycle';
import { PublicPlans } from './queries/public-plans';

@Module({
  imports: [SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule, CommitmentsModule],
  controllers: [PlansController],
  providers: [
    PlanAssembly,
    PlanDirectory,
    PlanDraftOwner,
    ConsultedPlan,
    PlanVersionListeners,
    StartPlan,
    FreezePlan,
    PlanInWorkOfCycle,
    PublicPlans,
    LoadHistoricPlans,
    provideRefusalTexts(planTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [PlanDirectory, PlanVersionListeners, StartPlan, FreezePlan, LoadHistoricPlans],
})
export class PlanModule implements OnModuleInit {
  constructor(
    private readonly subjects: DraftSubjects,
    private readonly owner: PlanDraftOwner,
    private readonly outbox: OutboxHandlers,
    private readonly cycles: CycleDirectory,
    private readonly startPlan: StartPlan,
    private readonly consulted: ConsultedTexts,
    private readonly consultedPlan: ConsultedPlan,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.owner);
    this.consulted.register(this.consultedPlan);
    this.outbox.register({
      events: ['cycle.opened'],
      handle: async (event, tx) => {
        await this.startPlan.start(tx, await this.cycles.lockCycle(tx, event.subject.id));
      },
    });
  }
}
