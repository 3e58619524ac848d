import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tequio/kernel';
import { Access, CurrentActor, IdParam, SignedIn, type SqlJson } from '@tequio/platform/api';
import type { FastifyRequest } from 'fastify';
import type { OwnAccount } from '@tequio/identity/wire';
import { ChangeOwnAccount } from './commands/change-own-account';
import { ChangePassword } from './commands/change-password';
import { EndOwnSessions } from './commands/end-own-sessions';
import { ReadOwnAccount } from './queries/read-own-account';
import { ChangeOwnAccountBody } from './requests/account-requests';
import { ChangePasswordBody } from './requests/session-requests';
import { SessionCookie } from './sessions/session-cookie';

@ApiTags('identity')
@Controller('v1/account')
export class AccountController {
  constructor(
    private readonly readOwnAccount: ReadOwnAccount,
    private readonly changeOwnAccount: ChangeOwnAccount,
    private readonly changePassword: ChangePassword,
    private readonly ownSessions: EndOwnSessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @SignedIn()
  @Header('cache-control', 'no-store')
  read(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<SqlJson<OwnAccount>> {
    return this.readOwnAccount.execute(actor, this.cookie.read(request) ?? '');
  }

  @Patch()
  @Access('identity.change-own-account')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @Body() body: ChangeOwnAccountBody): Promise<void> {
    return this.changeOwnAccount.execute(actor, body);
  }

  @Post('password')
  @Access('identity.change-own-account')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeOwnPassword(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Body() body: ChangePasswordBody): Promise<void> {
    return this.changePassword.execute(actor, body, { secret: this.cookie.read(request) ?? '', address: request.ip });
  }

  @Delete('sessions/:id')
  @Access('identity.end-own-sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  endSession(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.ownSessions.one(actor, id);
  }
}
