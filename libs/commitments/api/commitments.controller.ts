import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, NumberParam } from '@tequio/platform/api';
import { CreateCommitment } from './commands/create-commitment';
import { RestoreCommitment } from './commands/restore-commitment';
import { SetAsideCommitment } from './commands/set-aside-commitment';
import { CommitmentPage } from './queries/commitment-page';
import { CommitmentsOfCycleQuery } from './queries/commitments-of-cycle';
import { CreateCommitmentBody, SetAsideCommitmentBody } from './requests/commitments-requests';

/** Commitments in work: members only. */
@Controller('v1')
export class CommitmentsController {
  constructor(
    private readonly list: CommitmentsOfCycleQuery,
    private readonly page: CommitmentPage,
    private readonly creating: CreateCommitment,
    private readonly settingAside: SetAsideCommitment,
    private readonly restoring: RestoreCommitment,
  ) {}

  @Get('cycles/:cycleId/commitments')
  @Access('commitments.commitment.read')
  ofCycle(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.list.byId(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/commitments')
  @Access('commitments.commitment.create')
  create(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @Body() body: CreateCommitmentBody) {
    return this.creating.execute(actor, cycleId, body);
  }

  @Get('entities/:slug/cycles/:cycle/commitments')
  @Access('commitments.commitment.read')
  ofAddress(@CurrentActor() actor: Actor, @Param('slug') slug: string, @NumberParam('cycle', 'commitments.no-such-commitment') cycle: number, @CurrentLanguage() language: Language) {
    return this.list.byAddress(actor, slug, cycle, language);
  }

  @Get('entities/:slug/cycles/:cycle/commitments/:number')
  @Access('commitments.commitment.read')
  oneOfAddress(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @NumberParam('cycle', 'commitments.no-such-commitment') cycle: number,
    @Param('number') number: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.page.byAddress(actor, slug, cycle, number, language);
  }

  @Get('commitments/:id')
  @Access('commitments.commitment.read')
  one(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.page.byId(actor, id, language);
  }

  @Post('commitments/:id/set-aside')
  @HttpCode(204)
  @Access('commitments.commitment.set-aside')
  setAside(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: SetAsideCommitmentBody) {
    return this.settingAside.execute(actor, id, body.reason);
  }

  @Post('commitments/:id/restoring')
  @HttpCode(204)
  @Access('commitments.commitment.restore')
  restore(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.restoring.execute(actor, id);
  }
}
