import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { SessionAnswer } from '@tequio/identity/wire';
import type { Actor } from '@tequio/kernel';
import { CurrentActor, EdgeRefusal, Public, SignedIn } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndOwnSessions } from './commands/end-own-sessions';
import { RequestPasswordReset } from './commands/request-password-reset';
import { ResetPassword } from './commands/reset-password';
import { SignIn } from './commands/sign-in';
import { SignOut } from './commands/sign-out';
import { ReadSession } from './queries/read-session';
import { NewPasswordBody, PasswordResetBody, SignInBody } from './requests/session-requests';
import { KnownDevice } from './sessions/known-device';
import { PasswordGuard, type SignedInAccount } from './sessions/password-sign-in';
import { SessionCookie } from './sessions/session-cookie';

@ApiTags('identity')
@Controller('v1')
export class SessionController {
  constructor(
    private readonly readSession: ReadSession,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly ownSessions: EndOwnSessions,
    private readonly requestReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly cookie: SessionCookie,
    private readonly devices: KnownDevice,
  ) {}

  @Get('session')
  @Public()
  @Header('cache-control', 'no-store')
  read(@Req() request: FastifyRequest): Promise<SessionAnswer> {
    return this.readSession.execute(this.cookie.read(request));
  }

  @Post('session')
  @Public()
  @UseGuards(PasswordGuard)
  @HttpCode(200)
  async begin(
    @Req() request: FastifyRequest & { readonly user?: SignedInAccount },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { email }: SignInBody,
  ): Promise<SessionAnswer> {
    if (!request.user) throw new EdgeRefusal(401, 'identity.wrong-credentials');
    const secret = await this.signIn.execute(request.user.accountId, this.cookie.read(request));
    this.cookie.write(reply, secret);
    this.devices.remember(reply, email);
    return this.readSession.execute(secret);
  }

  @Delete('session')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(actor, this.cookie.read(request) ?? '');
    this.cookie.remove(reply);
  }

  @Delete('sessions')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.ownSessions.everywhere(actor);
    this.cookie.remove(reply);
  }

  @Post('password-resets')
  @Public()
  @HttpCode(202)
  askForReset(@Req() request: FastifyRequest, @Body() body: PasswordResetBody): Promise<void> {
    return this.requestReset.execute(body.email, request.ip);
  }

  @Post('password-resets/:token')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  reset(@Param('token') token: string, @Body() body: NewPasswordBody): Promise<void> {
    return this.resetPassword.execute(token, body.password);
  }
}
