import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { AccountActor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { AnalyseContribution } from './commands/analyse-contribution';
import { RecordContribution } from './commands/record-contribution';
import { ReplyToContributions } from './commands/reply-to-contributions';
import { ChangesForReply } from './queries/changes-for-reply';
import { ContributionsOfCycle } from './queries/contributions-of-cycle';
import { RecordContributionBody, ReplyBody } from './requests/contribution-requests';
import { ContributionsQuery } from './requests/contributions-query';

@Controller('v1')
export class ContributionsController {
  constructor(
    private readonly contributions: ContributionsOfCycle,
    private readonly recordContribution: RecordContribution,
    private readonly analyseContribution: AnalyseContribution,
    private readonly replyToContributions: ReplyToContributions,
    private readonly changes: ChangesForReply,
  ) {}

  @Get('cycles/:cycleId/contributions')
  @Access('deliberation.contribution.read')
  list(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Query() query: ContributionsQuery, @CurrentLanguage() language: Language) {
    return this.contributions.read(actor, cycleId, query, language);
  }

  @Post('cycles/:cycleId/contributions')
  @Access('deliberation.contribution.record')
  record(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: RecordContributionBody) {
    return this.recordContribution.execute(actor, cycleId, body);
  }

  @Get('contributions/:id/changes')
  @Access('deliberation.contribution.reply')
  changesFor(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.changes.read(actor, id, language);
  }

  @Post('contributions/:id/analysis')
  @HttpCode(204)
  @Access('deliberation.contribution.analyse')
  analyse(@CurrentActor() actor: AccountActor, @IdParam('id') id: string) {
    return this.analyseContribution.execute(actor, id);
  }

  @Post('cycles/:cycleId/replies')
  @Access('deliberation.contribution.reply')
  reply(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: ReplyBody) {
    return this.replyToContributions.execute(actor, cycleId, body);
  }
}
