import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Ids, allow, refuse, reasonsAgainst } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { canPostIn, may } from '@tequio/deliberation/domain';
import type { PostCommentRequest } from '@tequio/deliberation/wire';
import { CommentEntity, MentionEntity, ThreadEntity } from '../persistence';
import { SubjectAccess } from '../subject-access';
import { againstEmpty, againstMentions, commentBy } from '../thread-facts';
import { threadNotFound } from './resolve-thread';

/** Goes on with a conversation. */
@Injectable()
export class PostComment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectAccess,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, threadId: string, request: PostCommentRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'comment.posted', async (tx) => {
      const thread = await tx.lockForChange(ThreadEntity, { id: threadId });
      if (!thread) return threadNotFound;
      const subject = { kind: thread.subjectKind, id: thread.subjectId };
      const place = await this.subjects.place(tx, actor, subject);
      if (!place) return threadNotFound;
      const permitted = may(actor, 'comment.post', { secretariatId: place.secretariatId, subjectRead: place.read, subjectComment: place.comment, cycleIsClosed: false });
      if (!permitted.allowed) return permitted;

      const mentions = [...new Set(request.mentions ?? [])];
      const [first, ...more] = [
        ...reasonsAgainst(canPostIn({ isResolved: thread.resolvedAt !== null })),
        ...againstEmpty(request.body, 'deliberation.comment-is-empty'),
        ...reasonsAgainst(await againstMentions(tx, place.secretariatId, mentions)),
      ];
      if (first) return refuse(first, ...more);

      const comment = commentBy(tx, actor.accountId, place.secretariatId, { id: this.ids.next(), threadId, body: request.body });
      await tx.manager.insert(CommentEntity, comment);
      if (mentions.length > 0) await tx.manager.insert(MentionEntity, mentions.map((accountId) => ({ commentId: comment.id, accountId })));
      tx.journal({ chain: place.secretariatId, subject: { kind: 'thread', id: threadId }, after: { commentId: comment.id } });
      tx.emit({ name: 'comment.posted', subject, secretariatId: place.secretariatId, payload: { threadId, commentId: comment.id, mentions } });
      return allow({ id: comment.id });
    });
  }
}
