import { Controller, Get, Query } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { CurrentActor, CurrentLanguage, Public } from '@tequio/platform/api';
import { Search } from './queries/search';
import { SearchRequest } from './requests/observatory-requests';

@Controller('v1/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  /** Anybody searches what is public; whoever sits in a secretariat finds its work as well. */
  @Get()
  @Public()
  find(@CurrentActor() actor: Actor, @Query() question: SearchRequest) {
    return this.search.find(actor, question);
  }

  @Get('filters')
  @Public()
  filters(@CurrentLanguage() language: Language) {
    return this.search.filters(language);
  }
}
