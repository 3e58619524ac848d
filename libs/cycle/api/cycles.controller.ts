import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, NumberParam, Public } from '@tequio/platform/api';
import { MovePhase } from './commands/move-phase';
import { OpenFirstCycle } from './commands/open-first-cycle';
import { SetTerm } from './commands/set-term';
import { WriteOverview } from './commands/write-overview';
import { CyclesOfSecretariat } from './queries/cycles-of-secretariat';
import { PhaseLineOfCycle } from './queries/phase-line-of-cycle';
import { TraceOfCycle } from './queries/trace-of-cycle';
import { WorkspaceOfCycle } from './queries/workspace-of-cycle';
import { MovePhaseBody, OpenCycleBody, SetTermBody, WriteOverviewBody } from './requests/cycle-requests';

@Controller('v1')
export class CyclesController {
  constructor(
    private readonly workspaces: WorkspaceOfCycle,
    private readonly lines: PhaseLineOfCycle,
    private readonly traces: TraceOfCycle,
    private readonly ofSecretariat: CyclesOfSecretariat,
    private readonly openFirst: OpenFirstCycle,
    private readonly movePhase: MovePhase,
    private readonly overviews: WriteOverview,
    private readonly terms: SetTerm,
  ) {}

  @Get('entities/:slug/cycles')
  @Access('cycle.read-work')
  cyclesOfEntity(@CurrentActor() actor: Actor, @Param('slug') slug: string, @CurrentLanguage() language: Language) {
    return this.ofSecretariat.ofEntity(actor, slug, language);
  }

  @Get('entities/:slug/cycles/:number')
  @Access('cycle.read-work')
  workspaceByAddress(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @NumberParam('number', 'cycle.not-found') number: number,
    @CurrentLanguage() language: Language,
  ) {
    return this.workspaces.byAddress(actor, slug, number, language);
  }

  @Get('secretariats/:id/cycles')
  @Access('cycle.read-work')
  cyclesOfSecretariat(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.ofSecretariat.execute(actor, id, language);
  }

  @Post('secretariats/:id/cycles')
  @Access('cycle.open-cycle')
  openFirstCycle(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: OpenCycleBody) {
    return this.openFirst.execute(actor, id, body);
  }

  @Get('cycles/:id')
  @Access('cycle.read-work')
  workspace(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.workspaces.byId(actor, id, language);
  }

  @Get('cycles/:id/phase-line')
  @Public()
  phaseLine(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.lines.execute(actor, id, language);
  }

  @Get('cycles/:id/moves')
  @Public()
  moves(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.traces.execute(actor, id);
  }

  @Post('cycles/:id/moves')
  @Access('cycle.move-phase')
  move(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: MovePhaseBody) {
    return this.movePhase.execute(actor, id, body);
  }

  @Put('cycles/:id/overview')
  @Access('cycle.write-overview')
  writeOverview(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: WriteOverviewBody) {
    return this.overviews.execute(actor, id, body);
  }

  @Put('cycles/:id/term')
  @Access('cycle.set-term')
  setTerm(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: SetTermBody) {
    return this.terms.execute(actor, id, body);
  }
}
