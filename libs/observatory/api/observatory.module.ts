import { Module } from '@nestjs/common';
import { observatoryTexts } from '@tequio/observatory/wire';
import { provideRefusalTexts } from '@tequio/platform/api';
import { LoadNationalClaims } from './loading/load-national-claims';
import { NationalController } from './national.controller';
import { EntityStandingsOfCountry } from './queries/entity-standings';
import { NationalFiguresOfCountry } from './queries/national-summary';
import { Search } from './queries/search';
import { SearchController } from './search.controller';

@Module({
  controllers: [NationalController, SearchController],
  providers: [EntityStandingsOfCountry, LoadNationalClaims, NationalFiguresOfCountry, Search, provideRefusalTexts(observatoryTexts)],
  exports: [LoadNationalClaims],
})
export class ObservatoryModule {}
