import { Injectable } from '@nestjs/common';
import type { LiveNotification, NotificationsWire } from '@tequio/desk/wire';
import type { AccountActor } from '@tequio/kernel';
import { Sql } from '@tequio/platform/api';
import { type NotificationRow, groupsFor, notificationRows, secretariatsOf } from './notification-rows';

const perPage = 60;
const livePiece = 50;

const newestBefore = `${notificationRows} AND ($3::int IS NULL OR n.position < $3) ORDER BY n.position DESC LIMIT ${perPage + 1}`;
const oldestAfter = `${notificationRows} AND n.position > $3 ORDER BY n.position LIMIT ${livePiece}`;
const unreadOf = `SELECT count(*)::int AS unread FROM notification WHERE account_id = $1 AND secretariat_id = ANY ($2::uuid[]) AND read_at IS NULL`;
const lastPositionOf = `SELECT last_position AS last FROM notification_choice WHERE account_id = $1`;

/** What one person was told, as he may see it at this moment. */
@Injectable()
export class NotificationsOfAccount {
  constructor(private readonly sql: Sql) {}

  async page(actor: AccountActor, before: number | null): Promise<NotificationsWire> {
    const rows = await this.sql.many<NotificationRow>(newestBefore, [actor.accountId, secretariatsOf(actor), before]);
    const shown = rows.slice(0, perPage);
    return {
      groups: groupsFor(actor, shown),
      unread: await this.unread(actor),
      before: rows.length > perPage ? (shown.at(-1)?.position ?? null) : null,
    };
  }

  /** In the order in which it happened, one by one, with the position up to which nothing more is to be told. */
  async after(actor: AccountActor, position: number): Promise<{ readonly told: readonly (LiveNotification & { readonly position: number })[]; readonly upTo: number }> {
    const rows = await this.sql.many<NotificationRow>(oldestAfter, [actor.accountId, secretariatsOf(actor), position]);
    if (rows.length === 0) return { told: [], upTo: position };
    const unread = await this.unread(actor);
    const told = rows.flatMap((row) => groupsFor(actor, [row]).map((group) => ({ unread, group, position: row.position })));
    return { told, upTo: rows.at(-1)?.position ?? position };
  }

  async unread(actor: AccountActor): Promise<number> {
    return (await this.sql.one<{ unread: number }>(unreadOf, [actor.accountId, secretariatsOf(actor)]))?.unread ?? 0;
  }

  async lastPosition(accountId: string): Promise<number> {
    return (await this.sql.one<{ last: number }>(lastPositionOf, [accountId]))?.last ?? 0;
  }
}
