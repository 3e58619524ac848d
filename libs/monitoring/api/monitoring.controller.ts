import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { AccountActor, Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, Public } from '@tequio/platform/api';
import { AnswerVerdict } from './commands/answer-verdict';
import { GiveVerdict } from './commands/give-verdict';
import { ReportProgress } from './commands/report-progress';
import { EvidenceFile } from './queries/evidence-file';
import { ProgressOfCommitment } from './queries/progress-of-commitment';
import { AnswerVerdictBody, GiveVerdictBody, ReportProgressBody } from './requests/monitoring-requests';

@Controller('v1')
export class MonitoringController {
  constructor(
    private readonly progress: ProgressOfCommitment,
    private readonly evidence: EvidenceFile,
    private readonly reportProgress: ReportProgress,
    private readonly giveVerdict: GiveVerdict,
    private readonly answerVerdict: AnswerVerdict,
  ) {}

  @Get('cycles/:cycleId/progress')
  @Public()
  overview(@IdParam('cycleId') cycleId: string) {
    return this.progress.overview(cycleId);
  }

  @Get('commitments/:id/progress')
  @Public()
  read(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.progress.read(actor, id, language);
  }

  @Get('evidence/:id/file')
  @Public()
  download(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.evidence.download(actor, id);
  }

  @Post('commitments/:id/reports')
  @Access('monitoring.progress.report')
  report(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: ReportProgressBody) {
    return this.reportProgress.execute(actor, id, body);
  }

  @Post('reports/:id/verdicts')
  @Access('monitoring.report.verify')
  verify(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: GiveVerdictBody) {
    return this.giveVerdict.execute(actor, id, body);
  }

  @Post('verdicts/:id/answer')
  @HttpCode(204)
  @Access('monitoring.verdict.answer')
  answer(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: AnswerVerdictBody) {
    return this.answerVerdict.execute(actor, id, body.body);
  }
}
