import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Language } from '@tequio/kernel';
import { isNationalFigure } from '@tequio/observatory/domain';
import { CurrentLanguage, Public, notFound } from '@tequio/platform/api';
import { EntityStandingsOfCountry } from './queries/entity-standings';
import { NationalFiguresOfCountry } from './queries/national-summary';
import { RecordsRequest } from './requests/observatory-requests';

/** The country at a glance, for anybody. */
@Controller('v1/national')
export class NationalController {
  constructor(
    private readonly figures: NationalFiguresOfCountry,
    private readonly standings: EntityStandingsOfCountry,
  ) {}

  @Get('summary')
  @Public()
  summary() {
    return this.figures.summary();
  }

  @Get('overview')
  @Public()
  overview(@CurrentLanguage() language: Language) {
    return this.figures.overview(language);
  }

  @Get('entities')
  @Public()
  entities() {
    return this.standings.all();
  }

  @Get('figures/:figure/records')
  @Public()
  records(@Param('figure') figure: string, @Query() { page, pageSize }: RecordsRequest) {
    return this.figures.records(isNationalFigure(figure) ? figure : notFound('observatory.figure-unknown'), page, pageSize);
  }
}
