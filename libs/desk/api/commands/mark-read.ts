import { Injectable } from '@nestjs/common';
import { may } from '@tequio/desk/domain';
import type { MarkReadRequest } from '@tequio/desk/wire';
import { type AccountActor, allow, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';

const markUpTo = `UPDATE notification SET read_at = $3 WHERE account_id = $1 AND position <= $2 AND read_at IS NULL`;
const markNamed = `UPDATE notification SET read_at = $3 WHERE account_id = $1 AND id = ANY ($2::uuid[]) AND read_at IS NULL`;

/** One's own; another's ids change nothing and tell nothing. Not journaled: that somebody has read is nobody's business. */
@Injectable()
export class MarkRead {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: AccountActor, { upTo, ids }: MarkReadRequest): Promise<void> {
    return this.transactions.run(actor, 'notification.read', async (tx) => {
      const permitted = may(actor, 'notification.mark-read');
      if (!permitted.allowed) return permitted;
      if (upTo === undefined && ids === undefined) return refuseWith('invalid', 'desk.nothing-named');
      if (upTo !== undefined) await tx.query(markUpTo, [actor.accountId, upTo, tx.now]);
      if (ids !== undefined) await tx.query(markNamed, [actor.accountId, ids, tx.now]);
      return allow();
    });
  }
}
