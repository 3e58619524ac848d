import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, Public } from '@tequio/platform/api';
import type { RulesOfSecretariat, SectorsOfSecretariat } from '@tequio/secretariat/wire';
import { ChangeRule } from './commands/change-rule';
import { ChangeSector } from './commands/change-sector';
import { EndSector } from './commands/end-sector';
import { ReturnToCommonRule } from './commands/return-to-common-rule';
import { RulesOfEntity } from './queries/rules-of-secretariat';
import { SectorsOfSecretariatQuery } from './queries/sectors-of-secretariat';
import { ChangeRuleBody, ChangeSectorBody, EndSectorBody, ReturnToCommonRuleBody } from './requests/rule-requests';

@ApiTags('secretariat')
@Controller('v1')
export class RulesController {
  constructor(
    private readonly rulesOfEntity: RulesOfEntity,
    private readonly changeRule: ChangeRule,
    private readonly returnToCommonRule: ReturnToCommonRule,
    private readonly sectorsOfSecretariat: SectorsOfSecretariatQuery,
    private readonly changeSector: ChangeSector,
    private readonly endSector: EndSector,
  ) {}

  @Get('entities/:slug/rules')
  @Public()
  rules(@CurrentActor() actor: Actor, @Param('slug') slug: string, @CurrentLanguage() language: Language): Promise<RulesOfSecretariat> {
    return this.rulesOfEntity.execute(actor, slug, language);
  }

  @Put('secretariats/:secretariatId/rules/:code')
  @Access('secretariat.change-rules')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @Param('code') code: string, @Body() body: ChangeRuleBody): Promise<void> {
    return this.changeRule.execute(actor, id, code, body);
  }

  @Delete('secretariats/:secretariatId/rules/:code')
  @Access('secretariat.change-rules')
  @HttpCode(204)
  @ApiNoContentResponse()
  returnToCommon(
    @CurrentActor() actor: Actor,
    @IdParam('secretariatId') id: string,
    @Param('code') code: string,
    @Body() body: ReturnToCommonRuleBody,
  ): Promise<void> {
    return this.returnToCommonRule.execute(actor, id, code, body);
  }

  @Get('secretariats/:secretariatId/sectors')
  @Access('secretariat.read-members')
  sectors(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @CurrentLanguage() language: Language): Promise<SectorsOfSecretariat> {
    return this.sectorsOfSecretariat.execute(actor, id, language);
  }

  @Put('secretariats/:secretariatId/sectors/:sectorId')
  @Access('secretariat.change-sectors')
  @HttpCode(204)
  @ApiNoContentResponse()
  rename(
    @CurrentActor() actor: Actor,
    @IdParam('secretariatId') id: string,
    @IdParam('sectorId') sectorId: string,
    @Body() body: ChangeSectorBody,
  ): Promise<void> {
    return this.changeSector.execute(actor, id, sectorId, body);
  }

  @Delete('secretariats/:secretariatId/sectors/:sectorId')
  @Access('secretariat.change-sectors')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @IdParam('sectorId') sectorId: string, @Body() body: EndSectorBody): Promise<void> {
    return this.endSector.execute(actor, id, sectorId, body.reason);
  }
}
