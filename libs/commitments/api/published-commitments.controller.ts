import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Language } from '@tequio/kernel';
import { CurrentLanguage, NumberParam, Public } from '@tequio/platform/api';
import { PublishedCommitments } from './queries/published-commitments';
import { PublishedCommitmentsQuery } from './requests/commitments-requests';

/** What anybody reads: copies of editions and records of the past. */
@Controller('v1')
export class PublishedCommitmentsController {
  constructor(private readonly published: PublishedCommitments) {}

  @Get('commitments')
  @Public()
  list(@Query() filter: PublishedCommitmentsQuery, @CurrentLanguage() language: Language) {
    return this.published.list(filter, language);
  }

  @Get('entities/:slug/plans/:plan/commitments/:number')
  @Public()
  one(
    @Param('slug') slug: string,
    @NumberParam('plan', 'commitments.no-such-commitment') plan: number,
    @Param('number') number: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.published.one(slug, plan, number, language);
  }
}
