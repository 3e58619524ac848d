import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { AccountActor, Clock, Language } from '@tequio/kernel';
import { Access, CLOCK, CurrentActor, CurrentLanguage, IdParam } from '@tequio/platform/api';
import { OpenThread } from './commands/open-thread';
import { PostComment } from './commands/post-comment';
import { ReopenThread, ResolveThread } from './commands/resolve-thread';
import { ThreadsOfSubject } from './queries/threads-of-subject';
import { OpenThreadBody, PostCommentBody, ResolveThreadBody, ThreadsQuery } from './requests/thread-requests';

@Controller('v1/threads')
export class ThreadsController {
  constructor(
    private readonly threads: ThreadsOfSubject,
    private readonly openThread: OpenThread,
    private readonly postComment: PostComment,
    private readonly resolveThread: ResolveThread,
    private readonly reopenThread: ReopenThread,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Access('deliberation.thread.read')
  list(@CurrentActor() actor: AccountActor, @Query() query: ThreadsQuery, @CurrentLanguage() language: Language) {
    return this.threads.read(actor, { kind: query.subjectKind, id: query.subjectId }, language, this.clock.now());
  }

  @Post()
  @Access('deliberation.thread.open')
  open(@CurrentActor() actor: AccountActor, @Body() body: OpenThreadBody) {
    return this.openThread.execute(actor, body);
  }

  @Post(':id/comments')
  @Access('deliberation.comment.post')
  post(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: PostCommentBody) {
    return this.postComment.execute(actor, id, body);
  }

  @Post(':id/resolution')
  @HttpCode(204)
  @Access('deliberation.thread.resolve')
  resolve(@CurrentActor() actor: AccountActor, @IdParam('id') id: string, @Body() body: ResolveThreadBody) {
    return this.resolveThread.execute(actor, id, body.reason);
  }

  @Delete(':id/resolution')
  @HttpCode(204)
  @Access('deliberation.thread.reopen')
  reopen(@CurrentActor() actor: AccountActor, @IdParam('id') id: string) {
    return this.reopenThread.execute(actor, id);
  }
}
