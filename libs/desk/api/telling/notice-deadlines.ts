import { Injectable, type OnModuleInit } from '@nestjs/common';
import { deadlineStage, isToldByDate } from '@tequio/desk/domain';
import type { WaitingItem } from '@tequio/desk/wire';
import { AccountActors, type Addressee } from '@tequio/identity/api';
import { allow, system } from '@tequio/kernel';
import { Jobs, Sql, TransactionRunner } from '@tequio/platform/api';
import { DeskOfAccount } from '../queries/desk-of-account';

export const noticingDeadlines = 'desk.notice-deadlines';

const members = `
  SELECT DISTINCT a.account_id AS id FROM appointment a JOIN cycle ON cycle.secretariat_id = a.secretariat_id AND cycle.origin = 'work' ORDER BY 1`;

const noteOnce = `
  INSERT INTO deadline_notice (account_id, item, due_on, stage, told_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING stage`;

const cycleOfPlace = `
  SELECT cycle.id, cycle.secretariat_id AS "secretariatId" FROM cycle JOIN secretariat s ON s.id = cycle.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE e.slug = $1 AND cycle.number = $2 AND cycle.origin = 'work'`;

/** Once an hour looks at every desk, by the desk's own rules, and says once what falls due and once what is overdue. */
@Injectable()
export class NoticeDeadlines implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly transactions: TransactionRunner,
    private readonly accounts: AccountActors,
    private readonly desk: DeskOfAccount,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: noticingDeadlines, schedule: '5 * * * *', run: () => this.notice() });
  }

  async notice(): Promise<void> {
    const ids = (await this.sql.many<{ id: string }>(members)).map(({ id }) => id);
    for (const addressee of await this.accounts.of({ query: (text, params) => this.sql.many(text, params) }, ids)) await this.noticeFor(addressee);
  }

  private async noticeFor({ actor }: Addressee): Promise<void> {
    const { items } = await this.desk.execute(actor);
    for (const item of items.filter(({ kind }) => isToldByDate(kind))) await this.say(actor.accountId, item);
  }

  private async say(accountId: string, { id, kind, dueOn, daysLeft, slug, cycleNumber }: WaitingItem): Promise<void> {
    const stage = deadlineStage(daysLeft);
    if (stage === null || dueOn === null) return;
    await this.transactions.run(system, 'deadline.noticed', async (tx) => {
      const [cycle] = await tx.query<{ id: string; secretariatId: string }>(cycleOfPlace, [slug, cycleNumber]);
      if (!cycle || (await tx.query(noteOnce, [accountId, id, dueOn, stage, tx.now])).length === 0) return allow();
      tx.emit({
        name: stage === 'near' ? 'desk.deadline-neared' : 'desk.deadline-passed',
        subject: { kind: 'cycle', id: cycle.id },
        secretariatId: cycle.secretariatId,
        payload: { accountId, waiting: kind, dueOn },
      });
      return allow();
    });
  }
}
