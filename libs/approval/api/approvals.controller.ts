import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { AnswerObjection } from './commands/answer-objection';
import { ConfirmStance } from './commands/confirm-stance';
import { GiveStance } from './commands/give-stance';
import { WithdrawStance } from './commands/withdraw-stance';
import { ApprovalPanelOfCycle } from './queries/approval-panel-of-cycle';
import { AnswerObjectionBody, ConfirmStanceBody, GiveStanceBody } from './requests/stance-requests';

@Controller('v1')
export class ApprovalsController {
  constructor(
    private readonly panels: ApprovalPanelOfCycle,
    private readonly giveStance: GiveStance,
    private readonly withdrawStance: WithdrawStance,
    private readonly confirmStance: ConfirmStance,
    private readonly answerObjection: AnswerObjection,
  ) {}

  @Get('cycles/:cycleId/approval')
  @Access('approval.read')
  panel(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.panels.execute(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/approval/stances')
  @Access('approval.give-stance')
  give(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @Body() { versionHash, kind, body }: GiveStanceBody) {
    return this.giveStance.execute(actor, cycleId, { versionHash, kind, body: body ?? '' });
  }

  @Delete('stances/:id')
  @HttpCode(204)
  @Access('approval.withdraw-stance')
  withdraw(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.withdrawStance.execute(actor, id);
  }

  @Post('stances/:id/confirmation')
  @Access('approval.confirm-stance')
  confirm(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() { versionHash }: ConfirmStanceBody) {
    return this.confirmStance.execute(actor, id, versionHash);
  }

  @Post('stances/:id/answers')
  @Access('approval.answer-objection')
  answer(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() { body }: AnswerObjectionBody) {
    return this.answerObjection.execute(actor, id, body);
  }
}
