import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { InvitationSheet, SessionAnswer } from '@tequio/identity/wire';
import type { Actor, Language } from '@tequio/kernel';
import { CurrentActor, CurrentLanguage, Public } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation } from './commands/accept-invitation';
import { ReadInvitation } from './queries/read-invitation';
import { ReadSession } from './queries/read-session';
import { AcceptInvitationBody } from './requests/account-requests';
import { SessionCookie } from './sessions/session-cookie';

@ApiTags('identity')
@Controller('v1/invitations/:token')
export class InvitationController {
  constructor(
    private readonly readInvitation: ReadInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly readSession: ReadSession,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  read(@Param('token') token: string, @CurrentLanguage() language: Language): Promise<InvitationSheet> {
    return this.readInvitation.execute(token, language);
  }

  @Post('acceptance')
  @Public()
  @HttpCode(200)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
    @Body() body: AcceptInvitationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const browser = { previousSecret: this.cookie.read(request), address: request.ip };
    const secret = await this.acceptInvitation.execute(actor, token, body, browser);
    this.cookie.write(reply, secret);
    return this.readSession.execute(secret);
  }
}
