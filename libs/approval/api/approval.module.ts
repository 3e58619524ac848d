import { Module, type OnModuleInit } from '@nestjs/common';
import { CycleModule, PhaseFactRegistry, TermListeners } from '@tequio/cycle/api';
import { DraftListeners, DraftingModule } from '@tequio/drafting/api';
import { PlanModule, PlanVersionListeners } from '@tequio/plan/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { SecretariatModule } from '@tequio/secretariat/api';
import { approvalTexts } from '@tequio/approval/wire';
import { ApprovalDirectory } from './approval-directory';
import { ApprovalsAndEdits } from './approvals-and-edits';
import { ApprovalsController } from './approvals.controller';
import { Ballots } from './ballots';
import { AnswerObjection } from './commands/answer-objection';
import { ConfirmStance } from './commands/confirm-stance';
import { GiveStance } from './commands/give-stance';
import { WithdrawStance } from './commands/withdraw-stance';
import { PhaseFactsOfDeciding } from './phase-facts-of-deciding';
import { ApprovalPanelOfCycle } from './queries/approval-panel-of-cycle';
import { Stances } from './stances';
import { VoteCounter } from './vote-count';

@Module({
  imports: [SecretariatModule, CycleModule, DraftingModule, PlanModule],
  controllers: [ApprovalsController],
  providers: [
    Ballots,
    Stances,
    VoteCounter,
    ApprovalDirectory,
    ApprovalsAndEdits,
    PhaseFactsOfDeciding,
    GiveStance,
    WithdrawStance,
    ConfirmStance,
    AnswerObjection,
    ApprovalPanelOfCycle,
    provideRefusalTexts(approvalTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [ApprovalDirectory, GiveStance, WithdrawStance, AnswerObjection],
})
export class ApprovalModule implements OnModuleInit {
  constructor(
    private readonly phaseFacts: PhaseFactRegistry,
    private readonly ofDeciding: PhaseFactsOfDeciding,
    private readonly draftListeners: DraftListeners,
    private readonly terms: TermListeners,
    private readonly planVersions: PlanVersionListeners,
    private readonly approvals: ApprovalsAndEdits,
    private readonly ballots: Ballots,
  ) {}

  onModuleInit(): void {
    this.ofDeciding.register(this.phaseFacts);
    this.draftListeners.register({ onEdited: (tx, _subject, edit) => this.approvals.textEdited(tx, edit.cycleId, edit.editorial) });
    this.terms.register({ onTermChanged: (tx, cycleId) => this.approvals.textEdited(tx, cycleId, false) });
    this.planVersions.register({
      onFrozen: (tx, version) => this.approvals.versionFrozen(tx, version),
      hasLapsed: async (tx, cycleId) => (await this.ballots.find(tx, cycleId))?.textEdited ?? false,
    });
  }
}
