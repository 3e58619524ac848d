import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tequio/kernel';
import { Access, CurrentActor, IdParam, Public, type SqlJson } from '@tequio/platform/api';
import type { OrganisationList, SecretariatList } from '@tequio/secretariat/wire';
import { AddSeat } from './commands/add-seat';
import { AddSector } from './commands/add-sector';
import { EndSeat } from './commands/end-seat';
import { EstablishSecretariat } from './commands/establish-secretariat';
import { RecordSuccession } from './commands/record-succession';
import { RegisterOrganisation } from './commands/register-organisation';
import { ListInstitutions } from './queries/list-institutions';
import {
  AddSeatBody,
  AddSectorBody,
  EndSeatBody,
  EstablishSecretariatBody,
  OrganisationsQuery,
  PageQuery,
  RecordSuccessionBody,
  RegisterOrganisationBody,
} from './requests/institution-requests';
import { type Agenda, SecretariatDirectory } from './secretariat-directory';

@ApiTags('secretariat')
@Controller('v1')
export class InstitutionsController {
  constructor(
    private readonly institutions: ListInstitutions,
    private readonly directory: SecretariatDirectory,
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly recordSuccession: RecordSuccession,
    private readonly establishSecretariat: EstablishSecretariat,
    private readonly addSector: AddSector,
    private readonly addSeat: AddSeat,
    private readonly endSeat: EndSeat,
  ) {}

  @Get('agendas')
  @Public()
  async agendas(): Promise<{ items: readonly Agenda[] }> {
    return { items: await this.directory.agendas() };
  }

  @Get('organisations')
  @Access('secretariat.list-organisations')
  organisations(@CurrentActor() actor: Actor, @Query() query: OrganisationsQuery): Promise<SqlJson<OrganisationList>> {
    return this.institutions.organisations(actor, query);
  }

  @Post('organisations')
  @Access('secretariat.register-organisation')
  register(@CurrentActor() actor: Actor, @Body() body: RegisterOrganisationBody): Promise<{ id: string }> {
    return this.registerOrganisation.execute(actor, body);
  }

  @Post('organisations/:id/succession')
  @Access('secretariat.change-organisation')
  @HttpCode(204)
  @ApiNoContentResponse()
  succeed(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: RecordSuccessionBody): Promise<void> {
    return this.recordSuccession.execute(actor, id, body);
  }

  @Get('secretariats')
  @Access('secretariat.list-secretariats')
  secretariats(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SqlJson<SecretariatList>> {
    return this.institutions.secretariats(actor, query);
  }

  @Post('secretariats')
  @Access('secretariat.establish-secretariat')
  establish(@CurrentActor() actor: Actor, @Body() body: EstablishSecretariatBody): Promise<{ id: string }> {
    return this.establishSecretariat.execute(actor, body);
  }

  @Post('secretariats/:secretariatId/sectors')
  @Access('secretariat.change-sectors')
  sector(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @Body() body: AddSectorBody): Promise<{ id: string }> {
    return this.addSector.execute(actor, id, body);
  }

  @Post('secretariats/:secretariatId/seats')
  @Access('secretariat.change-seats')
  seat(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @Body() body: AddSeatBody): Promise<{ id: string }> {
    return this.addSeat.execute(actor, id, body);
  }

  @Delete('secretariats/:secretariatId/seats/:seatId')
  @Access('secretariat.change-seats')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @IdParam('seatId') seatId: string, @Body() body: EndSeatBody): Promise<void> {
    return this.endSeat.execute(actor, id, seatId, body.reason);
  }
}
