import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, notFound } from '@tequio/platform/api';
import { VersionReading } from './queries/version-reading';

/** The number of a version in an address; anything else is the address of nothing. */
const VersionNumber = (name: string): ParameterDecorator => Param(name, new ParseIntPipe({ exceptionFactory: () => notFound('drafting.no-such-version') }));

@Controller('v1/versions/:kind/:id')
export class VersionsController {
  constructor(private readonly reading: VersionReading) {}

  @Get()
  @Access('drafting.version.read')
  list(@CurrentActor() actor: Actor, @Param('kind') kind: string, @IdParam('id') id: string) {
    return this.reading.list(actor, kind, id);
  }

  @Get(':number')
  @Access('drafting.version.read')
  one(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @IdParam('id') id: string,
    @VersionNumber('number') number: number,
    @CurrentLanguage() language: Language,
  ) {
    return this.reading.one(actor, kind, id, number, language);
  }

  @Get(':earlier/compare/:later')
  @Access('drafting.version.read')
  compare(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @IdParam('id') id: string,
    @VersionNumber('earlier') earlier: number,
    @VersionNumber('later') later: number,
    @CurrentLanguage() language: Language,
  ) {
    return this.reading.compare(actor, kind, id, earlier, later, language);
  }
}
