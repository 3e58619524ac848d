import type { MailList, MailRhythm, NotificationKind, ToldPlace, ToldSubject } from '@tequio/desk/domain';
import type { Instant, LocalDate } from '@tequio/kernel';
import { type EntityClass, InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const knownSubjects = `subject_kind IN ('problem', 'commitment', 'plan', 'cycle', 'secretariat')`;
const knownRhythms = `IN ('immediate', 'daily', 'weekly', 'none')`;

/** What one person is told of: ids and codes, so that nothing of it has to be hidden when a right ends. */
@Entity('notification')
@Unique('notification_once_an_event', ['accountId', 'eventId'])
@Unique('notification_in_order', ['accountId', 'position'])
@Index('notification_unread', ['accountId'], { where: 'read_at IS NULL' })
@Index('notification_by_subject', ['accountId', 'subjectKind', 'subjectId'])
@Check('notification_subject_kind_known', knownSubjects)
export class NotificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pk' }) id!: string;
  @ForeignKey('AccountEntity', { name: 'notification_for_account', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  /** Counts on for each person without a gap: who has seen one has seen all before it. */
  @Column('int') position!: number;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('text') kind!: NotificationKind;
  @Column('boolean') waits!: boolean;
  @ForeignKey('SecretariatEntity', { name: 'notification_in_secretariat' })
  @Column('uuid', { name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'notification_in_cycle' })
  @Column('uuid', { name: 'cycle_id', nullable: true })
  cycleId!: string | null;
  @Column('text', { name: 'subject_kind' }) subjectKind!: ToldSubject;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text') place!: ToldPlace;
  @Column('jsonb') details!: Readonly<Record<string, string>>;
  @Column('uuid', { name: 'caused_by', nullable: true }) causedBy!: string | null;
  @InstantColumn({ name: 'happened_at' }) happenedAt!: Instant;
  @InstantColumn({ name: 'read_at', nullable: true }) readAt!: Instant | null;
  @InstantColumn({ name: 'mailed_at', nullable: true }) mailedAt!: Instant | null;
}

/** What somebody chose about one subject; without a row, what he did there decides. */
@Entity('subject_choice')
@Index('subject_choice_by_subject', ['subjectKind', 'subjectId'])
@Check('subject_choice_subject_kind_known', knownSubjects)
@Check('subject_choice_known', `choice IN ('follow', 'mute')`)
export class SubjectChoiceEntity {
  @ForeignKey('AccountEntity', { name: 'subject_choice_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'subject_choice_is_one' })
  accountId!: string;
  @PrimaryColumn('text', { name: 'subject_kind', primaryKeyConstraintName: 'subject_choice_is_one' }) subjectKind!: ToldSubject;
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'subject_choice_is_one' }) subjectId!: string;
  @Column('text') choice!: 'follow' | 'mute';
  @InstantColumn({ name: 'chosen_at' }) chosenAt!: Instant;
}

/** How somebody wants to be told, and how far he has been. */
@Entity('notification_choice')
@Check('notification_choice_waiting_known', `waiting ${knownRhythms}`)
@Check('notification_choice_followed_known', `followed ${knownRhythms}`)
@Check('notification_choice_hour_of_day', 'digest_hour BETWEEN 0 AND 23')
export class NotificationChoiceEntity {
  @ForeignKey('AccountEntity', { name: 'notification_choice_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'notification_choice_pk' })
  accountId!: string;
  @Column('text') waiting!: MailRhythm;
  @Column('text') followed!: MailRhythm;
  @Column('int', { name: 'digest_hour' }) digestHour!: number;
  /** Whether a screen reader is told while a page is open. */
  @Column('boolean', { default: true }) announces!: boolean;
  /** Part of every unsubscribing link: another salt, and all the links before are void. */
  @Column('text', { name: 'link_salt' }) linkSalt!: string;
  @Column('int', { name: 'last_position', default: 0 }) lastPosition!: number;
  @InstantColumn({ name: 'immediate_mail_at', nullable: true }) immediateMailAt!: Instant | null;
}

/** That a digest was composed, with or without anything to say: the next process asks no more. */
@Entity('digest')
@Check('digest_list_known', `list IN ('waiting', 'followed')`)
export class DigestEntity {
  @ForeignKey('AccountEntity', { name: 'digest_for_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'digest_once_a_period' })
  accountId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'digest_once_a_period' }) list!: MailList;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'digest_once_a_period' }) period!: string;
  @InstantColumn({ name: 'composed_at' }) composedAt!: Instant;
}

@Entity('deadline_notice')
@Check('deadline_notice_stage_known', `stage IN ('near', 'over')`)
export class DeadlineNoticeEntity {
  @ForeignKey('AccountEntity', { name: 'deadline_notice_for_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'deadline_notice_once_a_stage' })
  accountId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deadline_notice_once_a_stage' }) item!: string;
  @PrimaryColumn('date', { name: 'due_on', primaryKeyConstraintName: 'deadline_notice_once_a_stage' }) dueOn!: LocalDate;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deadline_notice_once_a_stage' }) stage!: 'near' | 'over';
  @InstantColumn({ name: 'told_at' }) toldAt!: Instant;
}

export const notificationEntities: readonly EntityClass[] = [NotificationEntity, SubjectChoiceEntity, NotificationChoiceEntity, DigestEntity, DeadlineNoticeEntity];
