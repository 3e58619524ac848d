import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Audience, type NotificationKind, type Telling, detailsOf, tellings, tellingsOf, usualChoices } from '@tequio/desk/domain';
import type { Ids } from '@tequio/kernel';
import { IDS, LiveSignals, type OutboxEvent, OutboxHandlers, type Tx } from '@tequio/platform/api';
import { newSalt } from '../mail/unsubscribing-link';
import { toldPeopleSql } from './audiences';
import { type SubjectOfEvent, payloadOf, subjectOfEvent } from './subject-of-event';

// In the order of people's ids, so that two events for the same people never wait for each other crosswise
const insertNotifications = `
  WITH told AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::text[], $7::jsonb[]) AS t (id, account_id, salt, kind, waits, place, details)
  ), counted AS (
    INSERT INTO notification_choice AS choice (account_id, waiting, followed, digest_hour, link_salt, last_position)
    SELECT account_id, $8, $9, $10, salt, 1 FROM told ORDER BY account_id
    ON CONFLICT (account_id) DO UPDATE SET last_position = choice.last_position + 1
    RETURNING account_id, last_position
  )
  INSERT INTO notification (id, account_id, position, event_id, kind, waits, secretariat_id, cycle_id, subject_kind, subject_id, place, details, caused_by, happened_at)
  SELECT told.id, told.account_id, counted.last_position, $11, told.kind, told.waits, $12, $13, $14, $15, told.place, told.details, $16, $17
  FROM told JOIN counted USING (account_id)`;

interface Told {
  readonly accountId: string;
  readonly row: Telling & { readonly kind: NotificationKind };
  readonly subject: SubjectOfEvent;
}

/** Makes of what happened one notification for everybody it concerns, in the transaction that marks the event as handled. */
@Injectable()
export class TellPeople implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxHandlers,
    private readonly signals: LiveSignals,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.outbox.register({ events: [...new Set(tellings.map(({ event }) => event))], handle: (event, tx) => this.tell(event, tx) });
  }

  private async tell(event: OutboxEvent, tx: Tx): Promise<void> {
    if (event.secretariatId === null) return;
    const told = new Map<string, Told>();
    for (const about of new Set(rowsOf(event.name).map((row) => row.about))) {
      const subject = await subjectOfEvent(tx, event, about);
      if (!subject) continue;
      const rows = tellingsOf(event.name, payloadOf(event), subject.phase).filter((row) => row.about === about);
      for (const [accountId, row] of await this.peopleOf(tx, event, subject, rows)) {
        if (!told.has(accountId)) told.set(accountId, { accountId, row, subject });
      }
    }
    for (const subject of new Set([...told.values()].map((one) => one.subject))) {
      await this.insert(tx, event, subject, [...told.values()].filter((one) => one.subject === subject));
    }
    if (told.size > 0) await this.signals.callOut(tx, 'notification', [...told.keys()]);
  }

  /** With the first row that holds for each. */
  private async peopleOf(tx: Tx, event: OutboxEvent, subject: SubjectOfEvent, rows: readonly Told['row'][]): Promise<ReadonlyMap<string, Told['row']>> {
    const audiences = [...new Set(rows.flatMap(({ to }) => to))].sort();
    if (audiences.length === 0) return new Map();
    const found = await tx.query<{ audience: Audience; accountId: string }>(toldPeopleSql(audiences), [
      subject.kind,
      subject.id,
      event.secretariatId,
      tx.now,
      JSON.stringify(event.payload),
      event.causedBy,
    ]);
    const told = new Map<string, Told['row']>();
    for (const row of rows) {
      for (const { audience, accountId } of found) if (row.to.includes(audience) && !told.has(accountId)) told.set(accountId, row);
    }
    return told;
  }

  private async insert(tx: Tx, event: OutboxEvent, subject: SubjectOfEvent, told: readonly Told[]): Promise<void> {
    await tx.query(insertNotifications, [
      told.map(() => this.ids.next()),
      told.map(({ accountId }) => accountId),
      told.map(newSalt),
      told.map(({ row }) => row.kind),
      told.map(({ row }) => row.waits),
      told.map(({ row }) => row.at ?? 'subject'),
      told.map(({ row }) => JSON.stringify(detailsOf(row, payloadOf(event)))),
      usualChoices.waiting,
      usualChoices.followed,
      usualChoices.digestHour,
      event.id,
      event.secretariatId,
      subject.cycleId,
      subject.kind,
      subject.id,
      event.causedBy,
      event.occurredAt,
    ]);
  }
}

const rowsOf = (event: string): readonly Telling[] => tellings.filter((row) => row.event === event);
