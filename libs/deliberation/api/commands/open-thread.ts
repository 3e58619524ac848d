import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Ids, allow, refuse, reasonsAgainst, refusal } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import type { OpenThreadRequest } from '@tequio/deliberation/wire';
import { CommentEntity, MentionEntity, ThreadEntity } from '../persistence';
import { SubjectAccess, subjectNotFound } from '../subject-access';
import { againstEmpty, againstMentions, commentBy } from '../thread-facts';

/** Begins a conversation about a text or one of its fields, with its first comment. */
@Injectable()
export class OpenThread {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectAccess,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: AccountActor, request: OpenThreadRequest): Promise<{ id: string; commentId: string }> {
    return this.transactions.run(actor, 'thread.opened', async (tx) => {
      const place = await this.subjects.place(tx, actor, { kind: request.subjectKind, id: request.subjectId });
      if (!place) return subjectNotFound;
      const permitted = may(actor, 'thread.open', { secretariatId: place.secretariatId, subjectRead: place.read, subjectComment: place.comment, cycleIsClosed: false });
      if (!permitted.allowed) return permitted;

      const field = request.field ?? null;
      const mentions = [...new Set(request.mentions ?? [])];
      const reasons = [...againstEmpty(request.body, 'deliberation.comment-is-empty'), ...reasonsAgainst(await againstMentions(tx, place.secretariatId, mentions))];
      if (field !== null && !place.fields.includes(rootOf(field))) reasons.push(refusal('invalid', 'deliberation.unknown-field', { at: 'field', params: { field } }));
      const [first, ...more] = reasons;
      if (first) return refuse(first, ...more);

      const thread = { id: this.ids.next(), secretariatId: place.secretariatId, cycleId: place.cycleId, subjectKind: request.subjectKind, subjectId: request.subjectId };
      const comment = commentBy(tx, actor.accountId, place.secretariatId, { id: this.ids.next(), threadId: thread.id, body: request.body });
      await tx.manager.insert(ThreadEntity, { ...thread, field, openedBy: actor.accountId, openedAt: tx.now });
      await tx.manager.insert(CommentEntity, comment);
      if (mentions.length > 0) await tx.manager.insert(MentionEntity, mentions.map((accountId) => ({ commentId: comment.id, accountId })));
      // Words of a conversation stay out of the journal: it stands for ever, and they may hold personal data.
      tx.journal({ chain: place.secretariatId, subject: { kind: 'thread', id: thread.id }, after: { subjectKind: request.subjectKind, subjectId: request.subjectId, field, commentId: comment.id } });
      tx.emit({ name: 'comment.posted', subject: { kind: request.subjectKind, id: request.subjectId }, secretariatId: place.secretariatId, payload: { threadId: thread.id, commentId: comment.id, mentions } });
      return allow({ id: thread.id, commentId: comment.id });
    });
  }
}

/** A thread may hang on a row or a cell (`milestones.<row>.what`); what the sheet must know is its first part. */
function rootOf(field: string): string {
  return field.split('.', 1)[0] ?? field;
}
