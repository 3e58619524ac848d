import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, Public } from '@tequio/platform/api';
import { AddCalendarEntry, ChangeCalendarEntry, RemoveCalendarEntry } from './commands/keep-calendar';
import { PublishCalendar } from './commands/publish-calendar';
import { CalendarOfCycle } from './queries/calendar-of-cycle';
import { CalendarEntryBody } from './requests/cycle-requests';

@Controller('v1/cycles/:id/calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarOfCycle,
    private readonly adding: AddCalendarEntry,
    private readonly changing: ChangeCalendarEntry,
    private readonly removing: RemoveCalendarEntry,
    private readonly publishing: PublishCalendar,
  ) {}

  @Get()
  @Public()
  calendar(@CurrentActor() actor: Actor, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.calendars.execute(actor, id, language);
  }

  @Post()
  @Access('cycle.keep-calendar')
  add(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: CalendarEntryBody) {
    return this.adding.execute(actor, id, body);
  }

  @Post('publication')
  @Access('cycle.publish-calendar')
  publish(@CurrentActor() actor: Actor, @IdParam('id') id: string) {
    return this.publishing.execute(actor, id);
  }

  @Put(':entryId')
  @Access('cycle.keep-calendar')
  change(@CurrentActor() actor: Actor, @IdParam('id') id: string, @IdParam('entryId') entryId: string, @Body() body: CalendarEntryBody) {
    return this.changing.execute(actor, id, entryId, body);
  }

  @Delete(':entryId')
  @HttpCode(204)
  @Access('cycle.keep-calendar')
  remove(@CurrentActor() actor: Actor, @IdParam('id') id: string, @IdParam('entryId') entryId: string) {
    return this.removing.execute(actor, id, entryId);
  }
}
