import { Injectable } from '@nestjs/common';
import { type ToldSubject, may } from '@tequio/desk/domain';
import type { FollowWire, SubjectChoice } from '@tequio/desk/wire';
import { type AccountActor, allow } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { SubjectsToFollow } from '../choices/subjects-to-follow';

const choose = `
  INSERT INTO subject_choice (account_id, subject_kind, subject_id, choice, chosen_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (account_id, subject_kind, subject_id) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at`;
const leaveToItself = `DELETE FROM subject_choice WHERE account_id = $1 AND subject_kind = $2 AND subject_id = $3`;
const quiet = `UPDATE notification SET read_at = $4 WHERE account_id = $1 AND subject_kind = $2 AND subject_id = $3 AND read_at IS NULL`;

/** Follows or mutes one subject. Muting wins over everything, also over what waits in no mail yet. */
@Injectable()
export class ChooseSubject {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectsToFollow,
  ) {}

  execute(actor: AccountActor, kind: ToldSubject, id: string, choice: SubjectChoice): Promise<FollowWire> {
    return this.transactions.run(actor, 'subject.chosen', async (tx) => {
      const permitted = may(actor, 'subject.choose', { subjectRead: await this.subjects.read(tx, actor, kind, id) });
      if (!permitted.allowed) return permitted;
      const { accountId } = actor;
      const before = await this.subjects.standing(tx, accountId, kind, id);
      if (choice === 'default') await tx.query(leaveToItself, [accountId, kind, id]);
      else await tx.query(choose, [accountId, kind, id, choice, tx.now]);
      if (choice === 'mute') await tx.query(quiet, [accountId, kind, id, tx.now]);
      if (before.choice !== choice) {
        tx.journal({
          chain: 'installation',
          subject: { kind: 'account', id: accountId },
          before: { subjectKind: kind, subjectId: id, choice: before.choice },
          after: { subjectKind: kind, subjectId: id, choice },
        });
      }
      return allow(await this.subjects.standing(tx, accountId, kind, id));
    });
  }
}
