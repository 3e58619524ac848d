import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, NumberParam, Public } from '@tequio/platform/api';
import { FreezePlan } from './commands/freeze-plan';
import { StartPlan } from './commands/start-plan';
import { PlanInWorkOfCycle } from './queries/plan-in-work-of-cycle';
import { PublicPlans } from './queries/public-plans';
import { FreezePlanBody } from './requests/freeze-plan-body';

@Controller('v1')
export class PlansController {
  constructor(
    private readonly inWork: PlanInWorkOfCycle,
    private readonly publicPlans: PublicPlans,
    private readonly startPlan: StartPlan,
    private readonly freezePlan: FreezePlan,
  ) {}

  @Get('cycles/:cycleId/plan')
  @Access('plan.read-draft')
  planInWork(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.inWork.execute(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/plan')
  @HttpCode(200)
  @Access('plan.edit-draft')
  start(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string) {
    return this.startPlan.execute(actor, cycleId);
  }

  @Post('cycles/:cycleId/plan/versions')
  @Access('plan.freeze')
  freeze(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @Body() body: FreezePlanBody) {
    return this.freezePlan.execute(actor, cycleId, body.reason);
  }

  @Get('entities/:slug/plans')
  @Public()
  plansOfEntity(@Param('slug') slug: string) {
    return this.publicPlans.ofEntity(slug);
  }

  @Get('entities/:slug/plans/:number')
  @Public()
  publishedPlan(@Param('slug') slug: string, @NumberParam('number', 'plan.not-found') number: number) {
    return this.publicPlans.published(slug, number);
  }
}
