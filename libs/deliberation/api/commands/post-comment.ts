import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Ids, type SubjectKind, allow, refuse, reasonsAgainst } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { canPostIn, may } from '@tequio/deliberation/domain';
import type { PostCommentRequest } from '@tequio/deliberation/wire';
import { MentionEntity } from '../persistence';
import { SubjectAccess } from '../subject-access';
import { againstEmpty, againstMentions, commentBy } from '../thread-facts';
import { threadNotFound } from './resolve-thread';

interface HeldThread {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly resolvedAt: string | null;
}

// What people do most often here: two plain statements instead of entities
const holdThread = 'SELECT subject_kind AS "subjectKind", subject_id AS "subjectId", resolved_at AS "resolvedAt" FROM thread WHERE id = $1 FOR UPDATE';
const insertComment = 'INSERT INTO comment (id, thread_id, author_id, sector_code, organisation_id, body, posted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)';

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
      const [thread] = await tx.query<HeldThread>(holdThread, [threadId]);
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
      await tx.query(insertComment, [comment.id, comment.threadId, comment.authorId, comment.sectorCode, comment.organisationId, comment.body, comment.postedAt]);
      if (mentions.length > 0) await tx.manager.insert(MentionEntity, mentions.map((accountId) => ({ commentId: comment.id, accountId })));
      tx.journal({ chain: place.secretariatId, subject: { kind: 'thread', id: threadId }, after: { commentId: comment.id } });
      tx.emit({ name: 'comment.posted', subject, secretariatId: place.secretariatId, payload: { threadId, commentId: comment.id, mentions } });
      return allow({ id: comment.id });
    });
  }
}
