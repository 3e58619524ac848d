import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tequio/kernel';
import { Access, CurrentActor, IdParam, Public } from '@tequio/platform/api';
import type { EntityList, EntitySheet } from '@tequio/secretariat/wire';
import { RecordStageFact } from './commands/record-stage-fact';
import { RegisterEntity } from './commands/register-entity';
import { ListEntities } from './queries/list-entities';
import { ReadEntity } from './queries/read-entity';
import { StageDocument } from './queries/stage-document';
import { PageQuery, RecordStageFactBody, RegisterEntityBody } from './requests/institution-requests';

@ApiTags('secretariat')
@Controller('v1/entities')
export class EntitiesController {
  constructor(
    private readonly listEntities: ListEntities,
    private readonly readEntity: ReadEntity,
    private readonly registerEntity: RegisterEntity,
    private readonly recordStageFact: RecordStageFact,
    private readonly stageDocument: StageDocument,
  ) {}

  @Get()
  @Public()
  list(@Query() query: PageQuery): Promise<EntityList> {
    return this.listEntities.execute(query);
  }

  @Get(':slug')
  @Public()
  read(@Param('slug') slug: string): Promise<EntitySheet> {
    return this.readEntity.execute(slug);
  }

  @Post()
  @Access('secretariat.register-entity')
  register(@CurrentActor() actor: Actor, @Body() body: RegisterEntityBody): Promise<{ id: string; slug: string }> {
    return this.registerEntity.execute(actor, body);
  }

  @Post(':slug/stage-facts')
  @Access('secretariat.record-stage-fact')
  record(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: RecordStageFactBody): Promise<{ id: string }> {
    return this.recordStageFact.execute(actor, slug, body);
  }

  @Get(':slug/stage-facts/:factId/document')
  @Public()
  document(@Param('slug') slug: string, @IdParam('factId') factId: string): Promise<StreamableFile> {
    return this.stageDocument.download(slug, factId);
  }
}
