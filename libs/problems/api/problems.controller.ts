import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, NumberParam } from '@tequio/platform/api';
import { AttachFile, RemoveAttachment } from './commands/attach-file';
import { MergeProblem } from './commands/merge-problem';
import { OpenProblem } from './commands/open-problem';
import { PrioritiseProblem } from './commands/prioritise-problem';
import { RestoreProblem, SetProblemAside } from './commands/set-problem-aside';
import { SubmitProblem, WithdrawProblem } from './commands/submit-problem';
import { ProblemPage } from './queries/problem-page';
import { ProblemsOfCycle } from './queries/problems-of-cycle';
import { AttachBody, MergeBody, OpenProblemBody, PrioritiseBody, ProblemListQuery, ReasonBody } from './requests/problems-requests';

@Controller('v1')
export class ProblemsController {
  constructor(
    private readonly list: ProblemsOfCycle,
    private readonly pages: ProblemPage,
    private readonly opening: OpenProblem,
    private readonly submitting: SubmitProblem,
    private readonly withdrawing: WithdrawProblem,
    private readonly merging: MergeProblem,
    private readonly settingAside: SetProblemAside,
    private readonly restoring: RestoreProblem,
    private readonly prioritising: PrioritiseProblem,
    private readonly attaching: AttachFile,
    private readonly removing: RemoveAttachment,
  ) {}

  @Get('cycles/:cycleId/problems')
  @Access('problems.read')
  problems(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @Query() query: ProblemListQuery, @CurrentLanguage() language: Language) {
    return this.list.execute(actor, cycleId, query, language);
  }

  @Post('cycles/:cycleId/problems')
  @Access('problems.open')
  open(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @Body() body: OpenProblemBody) {
    return this.opening.execute(actor, cycleId, body);
  }

  @Get('cycles/:cycleId/problems/:number')
  @Access('problems.read')
  problemByNumber(
    @CurrentActor() actor: Actor,
    @IdParam('cycleId') cycleId: string,
    @NumberParam('number', 'problems.not-found') number: number,
    @CurrentLanguage() language: Language,
  ) {
    return this.pages.byNumber(actor, cycleId, number, language);
  }

  @Get('problems/:id')
  @Access('problems.read')
  problem(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.pages.byId(actor, id, language);
  }

  @Post('problems/:id/submission')
  @HttpCode(200)
  @Access('problems.submit')
  submit(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.submitting.execute(actor, id);
  }

  @Post('problems/:id/withdrawal')
  @HttpCode(200)
  @Access('problems.withdraw')
  withdraw(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.withdrawing.execute(actor, id);
  }

  @Post('problems/:id/merge')
  @HttpCode(200)
  @Access('problems.merge')
  merge(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: MergeBody) {
    return this.merging.execute(actor, id, body);
  }

  @Post('problems/:id/set-aside')
  @HttpCode(200)
  @Access('problems.set-aside')
  setAside(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: ReasonBody) {
    return this.settingAside.execute(actor, id, body.reason);
  }

  @Post('problems/:id/restoring')
  @HttpCode(200)
  @Access('problems.restore')
  restore(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.restoring.execute(actor, id);
  }

  @Post('problems/:id/prioritisation')
  @HttpCode(200)
  @Access('problems.prioritise')
  prioritise(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: PrioritiseBody) {
    return this.prioritising.execute(actor, id, body.agreement);
  }

  @Post('problems/:id/attachments')
  @Access('problems.attach')
  attach(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: AttachBody) {
    return this.attaching.execute(actor, id, body.fileId);
  }

  @Get('problems/:id/attachments/:attachmentId')
  @Access('problems.read')
  attachment(@CurrentActor() actor: Actor, @IdParam('id') id: string, @IdParam('attachmentId') attachmentId: string) {
    return this.pages.attachment(actor, id, attachmentId);
  }

  @Delete('problems/:id/attachments/:attachmentId')
  @HttpCode(204)
  @Access('problems.attach')
  removeAttachment(@CurrentActor() actor: Actor, @IdParam('id') id: string, @IdParam('attachmentId') attachmentId: string) {
    return this.removing.execute(actor, id, attachmentId);
  }
}
