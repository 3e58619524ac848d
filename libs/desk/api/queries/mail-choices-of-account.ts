import { Injectable } from '@nestjs/common';
import { usualChoices } from '@tequio/desk/domain';
import type { MailChoicesWire } from '@tequio/desk/wire';
import type { AccountActor } from '@tequio/kernel';
import { Sql } from '@tequio/platform/api';
import { findChoices, timeZoneOf } from '../choices/mail-choice-rows';
import { secretariatsOf } from '../notifications/notification-rows';

/** How somebody is told, and in whose hours. */
@Injectable()
export class MailChoicesOfAccount {
  constructor(private readonly sql: Sql) {}

  async execute(actor: AccountActor): Promise<MailChoicesWire> {
    const reader = { query: <R extends object>(text: string, params?: readonly unknown[]) => this.sql.many<R>(text, params) };
    const { waiting, followed, digestHour, announces } = (await findChoices(reader, actor.accountId)) ?? { ...usualChoices, announces: true };
    return { waiting, followed, digestHour, announces, timeZone: await timeZoneOf(reader, secretariatsOf(actor)) };
  }
}
