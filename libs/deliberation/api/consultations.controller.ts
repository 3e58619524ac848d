import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { AccountActor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { ChangeConsultationPeriod } from './commands/change-consultation-period';
import { HideContribution, ShowContribution } from './commands/moderate-contribution';
import { OpenConsultation } from './commands/open-consultation';
import { ConsultationOfCycle } from './queries/consultation-of-cycle';
import { ChangePeriodBody, HideContributionBody, OpenConsultationBody } from './requests/consultation-requests';

/** The consultation in the hands of its secretariat. */
@Controller('v1')
export class ConsultationsController {
  constructor(
    private readonly consultation: ConsultationOfCycle,
    private readonly openConsultation: OpenConsultation,
    private readonly changePeriod: ChangeConsultationPeriod,
    private readonly hideContribution: HideContribution,
    private readonly showContribution: ShowContribution,
  ) {}

  @Get('cycles/:cycleId/consultation')
  @Access('deliberation.contribution.read')
  read(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.consultation.read(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/consultation')
  @Access('deliberation.consultation.open')
  open(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: OpenConsultationBody) {
    return this.openConsultation.execute(actor, cycleId, body);
  }

  @Put('cycles/:cycleId/consultation/last-day')
  @HttpCode(204)
  @Access('deliberation.consultation.change-period')
  change(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: ChangePeriodBody) {
    return this.changePeriod.execute(actor, cycleId, body.closesOn);
  }

  @Post('contributions/:id/hiding')
  @HttpCode(204)
  @Access('deliberation.contribution.moderate')
  hide(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: HideContributionBody) {
    return this.hideContribution.execute(actor, id, body);
  }

  @Post('contributions/:id/showing')
  @HttpCode(204)
  @Access('deliberation.contribution.moderate')
  show(@CurrentActor() actor: AccountActor, @IdParam('id') id: string) {
    return this.showContribution.execute(actor, id);
  }
}
