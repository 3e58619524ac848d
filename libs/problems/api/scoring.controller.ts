import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { ScoreProblem } from './commands/score-problem';
import { CloseScoringRound, OpenScoringRound } from './commands/scoring-rounds';
import { ScoringOfCycle } from './queries/scoring-of-cycle';
import { ScoreBody } from './requests/problems-requests';

@Controller('v1')
export class ScoringController {
  constructor(
    private readonly scoring: ScoringOfCycle,
    private readonly opening: OpenScoringRound,
    private readonly closing: CloseScoringRound,
    private readonly scores: ScoreProblem,
  ) {}

  @Get('cycles/:cycleId/scoring-rounds')
  @Access('problems.read-ranking')
  rounds(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.scoring.execute(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/scoring-rounds')
  @Access('problems.open-round')
  open(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string) {
    return this.opening.execute(actor, cycleId);
  }

  @Put('scoring-rounds/:id/scores/:problemId')
  @Access('problems.score')
  score(@CurrentActor() actor: Actor, @IdParam('id') id: string, @IdParam('problemId') problemId: string, @Body() body: ScoreBody) {
    return this.scores.execute(actor, id, problemId, body.scores);
  }

  @Post('scoring-rounds/:id/close')
  @HttpCode(200)
  @Access('problems.close-round')
  close(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.closing.execute(actor, id);
  }

  @Get('scoring-rounds/:id/ranking')
  @Access('problems.read-ranking')
  ranking(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.scoring.ranking(actor, id);
  }
}
