import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { AddRow } from './commands/add-row';
import { EditField } from './commands/edit-field';
import { FreezeVersion } from './commands/freeze-version';
import { RemoveRow } from './commands/remove-row';
import { ReopenText } from './commands/reopen-text';
import { DraftAuthorship } from './queries/draft-authorship';
import { DraftReading } from './queries/draft-reading';
import { AddRowBody, EditFieldBody, FreezeVersionBody, RemoveRowBody, ReopenTextBody } from './requests/drafting-requests';

@Controller('v1/drafts/:kind/:id')
export class DraftsController {
  constructor(
    private readonly reading: DraftReading,
    private readonly authorship: DraftAuthorship,
    private readonly editing: EditField,
    private readonly adding: AddRow,
    private readonly removing: RemoveRow,
    private readonly freezing: FreezeVersion,
    private readonly reopening: ReopenText,
  ) {}

  @Get()
  @Access('drafting.draft.read')
  read(@CurrentActor() actor: Actor, @Param('kind') kind: string, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.reading.read(actor, kind, id, language);
  }

  @Get('authorship')
  @Access('drafting.draft.read')
  readAuthorship(@CurrentActor() actor: Actor, @Param('kind') kind: string, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.authorship.read(actor, kind, id, language);
  }

  @Put('fields/:path')
  @Access('drafting.draft.edit')
  editField(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @IdParam('id') id: string,
    @Param('path') path: string,
    @Body() body: EditFieldBody,
    @CurrentLanguage() language: Language,
  ) {
    return this.editing.execute(actor, kind, id, path, body, language);
  }

  @Post('rows/:field')
  @Access('drafting.draft.edit')
  addRow(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @IdParam('id') id: string,
    @Param('field') field: string,
    @Body() body: AddRowBody,
    @CurrentLanguage() language: Language,
  ) {
    return this.adding.execute(actor, kind, id, field, body, language);
  }

  @Delete('rows/:field/:rowId')
  @Access('drafting.draft.edit')
  removeRow(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @IdParam('id') id: string,
    @Param('field') field: string,
    @IdParam('rowId') rowId: string,
    @Body() body: RemoveRowBody,
    @CurrentLanguage() language: Language,
  ) {
    return this.removing.execute(actor, kind, id, field, rowId, body.base, language);
  }

  @Post('versions')
  @Access('drafting.version.freeze')
  freezeVersion(@CurrentActor() actor: Actor, @Param('kind') kind: string, @IdParam('id') id: string, @Body() body: FreezeVersionBody) {
    return this.freezing.execute(actor, kind, id, body);
  }

  @Post('reopenings')
  @Access('drafting.text.reopen')
  reopenText(@CurrentActor() actor: Actor, @Param('kind') kind: string, @IdParam('id') id: string, @Body() body: ReopenTextBody) {
    return this.reopening.execute(actor, kind, id, body);
  }
}
