import { Body, Controller, Delete, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import type { MemberSector, SecretariatSheet } from '@tequio/secretariat/wire';
import { EndAppointment } from './commands/end-appointment';
import { InviteToRole } from './commands/invite-to-role';
import { type InvitationSent, InviteToSeat } from './commands/invite-to-seat';
import { RecordVacancy } from './commands/record-vacancy';
import { ReadSecretariat } from './queries/read-secretariat';
import { EndAppointmentBody, InviteToRoleBody, InviteToSeatBody, RecordVacancyBody } from './requests/member-requests';

@ApiTags('secretariat')
@Controller('v1/secretariats/:secretariatId')
export class MembersController {
  constructor(
    private readonly readSecretariat: ReadSecretariat,
    private readonly inviteToSeat: InviteToSeat,
    private readonly inviteToRole: InviteToRole,
    private readonly recordVacancy: RecordVacancy,
    private readonly endAppointment: EndAppointment,
  ) {}

  @Get()
  @Access('secretariat.read-members')
  @Header('cache-control', 'no-store')
  read(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @CurrentLanguage() language: Language): Promise<SecretariatSheet> {
    return this.readSecretariat.execute(actor, id, language);
  }

  @Get('seats')
  @Access('secretariat.read-members')
  @Header('cache-control', 'no-store')
  async seats(
    @CurrentActor() actor: Actor,
    @IdParam('secretariatId') id: string,
    @CurrentLanguage() language: Language,
  ): Promise<{ items: readonly MemberSector[] }> {
    return { items: (await this.readSecretariat.execute(actor, id, language)).sectors };
  }

  @Post('seats/:seatId/invitations')
  @Access('secretariat.invite-member')
  invite(
    @CurrentActor() actor: Actor,
    @IdParam('secretariatId') id: string,
    @IdParam('seatId') seatId: string,
    @Body() body: InviteToSeatBody,
  ): Promise<InvitationSent> {
    return this.inviteToSeat.execute(actor, id, seatId, body);
  }

  @Post('invitations')
  @Access('secretariat.invite-member')
  inviteWithoutSeat(@CurrentActor() actor: Actor, @IdParam('secretariatId') id: string, @Body() body: InviteToRoleBody): Promise<InvitationSent> {
    return this.inviteToRole.execute(actor, id, body);
  }

  @Post('seats/:seatId/vacancy')
  @Access('secretariat.record-vacancy')
  @HttpCode(204)
  @ApiNoContentResponse()
  recordVacant(
    @CurrentActor() actor: Actor,
    @IdParam('secretariatId') id: string,
    @IdParam('seatId') seatId: string,
    @Body() body: RecordVacancyBody,
  ): Promise<void> {
    return this.recordVacancy.execute(actor, id, seatId, body.note);
  }

  @Delete('appointments/:appointmentId')
  @Access('secretariat.end-appointment')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(
    @CurrentActor() actor: Actor,
    @IdParam('secretariatId') id: string,
    @IdParam('appointmentId') appointmentId: string,
    @Body() body?: EndAppointmentBody,
  ): Promise<void> {
    return this.endAppointment.execute(actor, id, appointmentId, body?.reason);
  }
}
