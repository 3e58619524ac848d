import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import type { AccountActor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { CaptureTable } from './commands/capture-table';
import { ImportSheet } from './commands/import-sheet';
import { UndoImport } from './commands/undo-import';
import { ImportedSheets } from './queries/imported-sheets';
import { CaptureTableBody, SheetBody } from './requests/table-requests';

/** What is said in the room: captured at the table, or brought in as a sheet. */
@Controller('v1')
export class TablesController {
  constructor(
    private readonly captureTable: CaptureTable,
    private readonly importSheet: ImportSheet,
    private readonly undoImport: UndoImport,
    private readonly sheets: ImportedSheets,
  ) {}

  @Post('cycles/:cycleId/table-contributions')
  @HttpCode(200)
  @Access('deliberation.contribution.capture')
  capture(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: CaptureTableBody) {
    return this.captureTable.execute(actor, cycleId, body);
  }

  @Get('cycles/:cycleId/imports')
  @Access('deliberation.contribution.read')
  list(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.sheets.list(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/imports/preview')
  @HttpCode(200)
  @Access('deliberation.contribution.import')
  preview(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: SheetBody) {
    return this.sheets.preview(actor, cycleId, body.fileId);
  }

  @Post('cycles/:cycleId/imports')
  @Access('deliberation.contribution.import')
  commit(@CurrentActor() actor: AccountActor, @IdParam('cycleId') cycleId: string, @Body() body: SheetBody) {
    return this.importSheet.execute(actor, cycleId, body.fileId);
  }

  @Delete('imports/:id')
  @HttpCode(204)
  @Access('deliberation.contribution.import')
  undo(@CurrentActor() actor: AccountActor, @IdParam('id') id: string) {
    return this.undoImport.execute(actor, id);
  }

  @Get('imports/:id/file')
  @Access('deliberation.contribution.read')
  original(@CurrentActor() actor: AccountActor, @IdParam('id') id: string) {
    return this.sheets.original(actor, id);
  }
}
