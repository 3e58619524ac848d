import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { NotificationsWire } from '@tequio/desk/wire';
import type { AccountActor } from '@tequio/kernel';
import { Access, CurrentActor, EdgeRefusal, Throttle } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MarkRead } from './commands/mark-read';
import { LiveNotifications } from './notifications/live-notifications';
import { NotificationsOfAccount } from './notifications/notifications-of-account';
import { MarkReadBody, NotificationsQuery } from './requests/notification-requests';

const openingsInAMinute = 30;

@ApiTags('desk')
@Controller('v1/notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsOfAccount,
    private readonly markRead: MarkRead,
    private readonly live: LiveNotifications,
    private readonly throttle: Throttle,
  ) {}

  @Get()
  @Access('desk.notification.read')
  list(@CurrentActor() actor: AccountActor, @Query() { before }: NotificationsQuery): Promise<NotificationsWire> {
    return this.notifications.page(actor, before ?? null);
  }

  /** A stream of events (`text/event-stream`) that stays open; nothing else can be had of this address. */
  @Get('live')
  @Access('desk.notification.listen')
  @ApiOkResponse({ description: 'Events `hello`, `told` and `ended`', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async listen(@CurrentActor() actor: AccountActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) throw new EdgeRefusal(406, 'desk.only-as-stream');
    const { allowed, retryAfterSeconds } = await this.throttle.hit(`live:${actor.accountId}`, openingsInAMinute, 60);
    if (!allowed) throw EdgeRefusal.tooMany('platform.too-many-attempts', retryAfterSeconds);
    await this.live.open(actor, request, reply);
  }

  @Post('read')
  @Access('desk.notification.mark-read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@CurrentActor() actor: AccountActor, @Body() body: MarkReadBody): Promise<void> {
    return this.markRead.execute(actor, body);
  }
}
