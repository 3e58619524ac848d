import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, Public } from '@tequio/platform/api';
import type { HolidaysOfSecretariat } from '@tequio/secretariat/wire';
import { DeclareHolidays } from './commands/declare-holidays';
import { WithdrawHoliday } from './commands/withdraw-holiday';
import { HolidaysOfEntity } from './queries/holidays-of-entity';
import { DeclareHolidaysBody, HolidaysQuery, WithdrawHolidayBody } from './requests/holiday-requests';

@ApiTags('secretariat')
@Controller('v1')
export class HolidaysController {
  constructor(
    private readonly holidaysOfEntity: HolidaysOfEntity,
    private readonly declareHolidays: DeclareHolidays,
    private readonly withdrawHoliday: WithdrawHoliday,
  ) {}

  @Get('entities/:slug/holidays')
  @Public()
  holidays(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Query() { year }: HolidaysQuery,
    @CurrentLanguage() language: Language,
  ): Promise<HolidaysOfSecretariat> {
    return this.holidaysOfEntity.execute(actor, slug, year, language);
  }

  @Post('secretariats/:secretariatId/holidays')
  @Access('secretariat.change-holidays')
  declare(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @Body() body: DeclareHolidaysBody): Promise<{ days: number }> {
    return this.declareHolidays.execute(actor, id, body);
  }

  @Delete('secretariats/:secretariatId/holidays/:day')
  @Access('secretariat.change-holidays')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @Param('day') day: string, @Body() body: WithdrawHolidayBody): Promise<void> {
    return this.withdrawHoliday.execute(actor, id, day, body.reason);
  }
}
