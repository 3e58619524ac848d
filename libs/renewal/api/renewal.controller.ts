import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { AccountActor, Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, Public } from '@tequio/platform/api';
import { OpenNextCycle } from './commands/open-next-cycle';
import { PublishClosingReport } from './commands/publish-closing-report';
import { WriteBalance } from './commands/write-balance';
import { WriteChoice } from './commands/write-choice';
import { WriteClosingReport } from './commands/write-closing-report';
import { ClosingOfCycle } from './queries/closing-of-cycle';
import { PublishReportBody, WriteBalanceBody, WriteChoiceBody, WriteReportBody } from './requests/renewal-requests';

@Controller('v1')
export class RenewalController {
  constructor(
    private readonly closing: ClosingOfCycle,
    private readonly writeBalance: WriteBalance,
    private readonly writeChoice: WriteChoice,
    private readonly writeReport: WriteClosingReport,
    private readonly publishReport: PublishClosingReport,
    private readonly openNext: OpenNextCycle,
  ) {}

  @Get('cycles/:cycleId/closing')
  @Public()
  read(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.closing.read(actor, cycleId, language);
  }

  @Get('cycles/:cycleId/closing/report')
  @Public()
  readReport(@IdParam('cycleId') cycleId: string) {
    return this.closing.publishedReport(cycleId);
  }

  @Get('commitments/:id/closing')
  @Public()
  readOfCommitment(@IdParam('id') id: string) {
    return this.closing.ofCommitment(id);
  }

  @Put('commitments/:id/balance')
  @Access('renewal.balance.write')
  balance(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: WriteBalanceBody) {
    return this.writeBalance.execute(actor, id, body);
  }

  @Put('commitments/:id/renewal-choice')
  @Access('renewal.choice.write')
  choice(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: WriteChoiceBody) {
    return this.writeChoice.execute(actor, id, body);
  }

  @Put('cycles/:cycleId/closing/report')
  @Access('renewal.report.write')
  report(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: WriteReportBody) {
    return this.writeReport.execute(actor, cycleId, body);
  }

  @Post('cycles/:cycleId/closing/publication')
  @HttpCode(204)
  @Access('renewal.report.publish')
  publish(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: PublishReportBody) {
    return this.publishReport.execute(actor, cycleId, body);
  }

  @Post('cycles/:cycleId/next')
  @Access('renewal.next.open')
  next(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string) {
    return this.openNext.execute(actor, cycleId);
  }
}
