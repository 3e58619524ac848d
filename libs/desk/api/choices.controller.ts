import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { may } from '@tequio/desk/domain';
import type { FollowWire, MailChoicesWire, UnsubscriptionWire } from '@tequio/desk/wire';
import type { AccountActor } from '@tequio/kernel';
import { Access, CurrentActor, EdgeRefusal, Public, Throttle, TransactionRunner, networkOf, orRefuse } from '@tequio/platform/api';
import type { FastifyRequest } from 'fastify';
import { SubjectsToFollow } from './choices/subjects-to-follow';
import { ChooseMail, RevokeLinks } from './commands/choose-mail';
import { ChooseSubject } from './commands/choose-subject';
import { Unsubscribe } from './commands/unsubscribe';
import { MailChoicesOfAccount } from './queries/mail-choices-of-account';
import { FollowedSubject, MailChoicesBody, SubjectChoiceBody } from './requests/notification-requests';

// Against load only: nobody guesses a link, and one mail provider asks for many people
const unsubscriptionsInAnHour = 600;
const choicesInAMinute = 120;

@ApiTags('desk')
@Controller('v1')
export class ChoicesController {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectsToFollow,
    private readonly chooseSubject: ChooseSubject,
    private readonly mailChoices: MailChoicesOfAccount,
    private readonly chooseMail: ChooseMail,
    private readonly revokeLinks: RevokeLinks,
    private readonly unsubscribe: Unsubscribe,
    private readonly throttle: Throttle,
  ) {}

  @Get('follows/:kind/:id')
  @Access('desk.subject.read-choice')
  standing(@CurrentActor() actor: AccountActor, @Param() { kind, id }: FollowedSubject): Promise<FollowWire> {
    return this.transactions.read(async (tx) => {
      orRefuse(may(actor, 'subject.read-choice', { subjectRead: await this.subjects.read(tx, actor, kind, id) }));
      return this.subjects.standing(tx, actor.accountId, kind, id);
    });
  }

  @Put('follows/:kind/:id')
  @Access('desk.subject.choose')
  async choose(@CurrentActor() actor: AccountActor, @Param() { kind, id }: FollowedSubject, @Body() { choice }: SubjectChoiceBody): Promise<FollowWire> {
    await this.count(`choices:${actor.accountId}`, choicesInAMinute, 60);
    return this.chooseSubject.execute(actor, kind, id, choice);
  }

  @Get('mail-choices')
  @Access('desk.mail.read-choices')
  mail(@CurrentActor() actor: AccountActor): Promise<MailChoicesWire> {
    return this.mailChoices.execute(actor);
  }

  @Put('mail-choices')
  @Access('desk.mail.choose')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changeMail(@CurrentActor() actor: AccountActor, @Body() body: MailChoicesBody): Promise<void> {
    await this.count(`choices:${actor.accountId}`, choicesInAMinute, 60);
    await this.chooseMail.execute(actor, body);
  }

  @Post('mail-choices/link-revocation')
  @Access('desk.mail.revoke-links')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: AccountActor): Promise<void> {
    return this.revokeLinks.execute(actor);
  }

  @Get('unsubscriptions/:token')
  @Public()
  async unsubscription(@Req() request: FastifyRequest, @Param('token') token: string): Promise<UnsubscriptionWire> {
    await this.count(`unsubscribe:${networkOf(request.ip)}`, unsubscriptionsInAnHour, 3600);
    return this.unsubscribe.read(token);
  }

  @Post('unsubscriptions/:token')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async leave(@Req() request: FastifyRequest, @Param('token') token: string): Promise<void> {
    await this.count(`unsubscribe:${networkOf(request.ip)}`, unsubscriptionsInAnHour, 3600);
    await this.unsubscribe.execute(token);
  }

  private async count(key: string, limit: number, seconds: number): Promise<void> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(key, limit, seconds);
    if (!allowed) throw EdgeRefusal.tooMany('platform.too-many-attempts', retryAfterSeconds);
  }
}
