import { Injectable } from '@nestjs/common';
import { type AccountActor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { canReopen, canResolve, may } from '@tequio/deliberation/domain';
import { ThreadEntity } from '../persistence';
import { SubjectAccess } from '../subject-access';

export const threadNotFound = refuseWith('not-found', 'deliberation.not-found');

/** Closes a conversation with its reason and the version the text had then. */
@Injectable()
export class ResolveThread {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectAccess,
  ) {}

  execute(actor: AccountActor, threadId: string, reason: string): Promise<void> {
    return this.transactions.run(actor, 'thread.resolved', async (tx) => {
      const thread = await tx.lockForChange(ThreadEntity, { id: threadId });
      const place = thread && (await this.subjects.place(tx, actor, { kind: thread.subjectKind, id: thread.subjectId }));
      if (!thread || !place) return threadNotFound;
      const permitted = may(actor, 'thread.resolve', { secretariatId: place.secretariatId, subjectRead: place.read, subjectComment: place.comment, cycleIsClosed: false });
      if (!permitted.allowed) return permitted;
      const decision = canResolve({ isResolved: thread.resolvedAt !== null }, reason);
      if (!decision.allowed) return decision;

      const resolution = { resolvedAt: tx.now, resolvedBy: actor.accountId, resolutionReason: reason, resolvedInVersion: place.latestVersion };
      await tx.manager.update(ThreadEntity, { id: threadId }, resolution);
      tx.journal({ chain: place.secretariatId, subject: { kind: 'thread', id: threadId }, before: { resolved: false }, after: { resolved: true, inVersion: place.latestVersion } });
      return allow();
    });
  }
}

/** Opens a resolved conversation again; the earlier resolution stays in the journal. */
@Injectable()
export class ReopenThread {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectAccess,
  ) {}

  execute(actor: AccountActor, threadId: string): Promise<void> {
    return this.transactions.run(actor, 'thread.reopened', async (tx) => {
      const thread = await tx.lockForChange(ThreadEntity, { id: threadId });
      const place = thread && (await this.subjects.place(tx, actor, { kind: thread.subjectKind, id: thread.subjectId }));
      if (!thread || !place) return threadNotFound;
      const permitted = may(actor, 'thread.reopen', { secretariatId: place.secretariatId, subjectRead: place.read, subjectComment: place.comment, cycleIsClosed: false });
      if (!permitted.allowed) return permitted;
      const decision = canReopen({ isResolved: thread.resolvedAt !== null });
      if (!decision.allowed) return decision;

      await tx.manager.update(ThreadEntity, { id: threadId }, { resolvedAt: null, resolvedBy: null, resolutionReason: null, resolvedInVersion: null });
      tx.journal({
        chain: place.secretariatId,
        subject: { kind: 'thread', id: threadId },
        before: { resolved: true, by: thread.resolvedBy, at: thread.resolvedAt, inVersion: thread.resolvedInVersion },
        after: { resolved: false },
      });
      return allow();
    });
  }
}
