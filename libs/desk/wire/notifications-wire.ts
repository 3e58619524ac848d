import type { MailRhythm, NotificationKind, ToldSubject, UnsubscribedList } from '@tequio/desk/domain';
import type { Instant } from '@tequio/kernel';

export interface NotificationWire {
  readonly id: string;
  /** Counts on for each person; what comes later has a higher one. */
  readonly position: number;
  readonly kind: NotificationKind;
  readonly waits: boolean;
  /** Codes, numbers and dates that its text needs. */
  readonly details: Readonly<Record<string, string>>;
  /** Name of whoever did it, as members know each other; null where nobody did or he is gone. */
  readonly by: string | null;
  readonly happenedAt: Instant;
  readonly read: boolean;
  /** The page on which one goes on, without language. */
  readonly path: string;
}

/** What happened to one subject, newest first. */
export interface NotificationGroup {
  readonly subject: { readonly kind: ToldSubject; readonly id: string };
  readonly title: string;
  /** Of the problem or the commitment; empty for the others. */
  readonly number: string;
  readonly entityName: string;
  readonly cycleNumber: number | null;
  readonly muted: boolean;
  readonly notifications: readonly NotificationWire[];
}

/** `GET /api/v1/notifications?before=` */
export interface NotificationsWire {
  readonly groups: readonly NotificationGroup[];
  readonly unread: number;
  /** Ask for what is before it; null at the end. */
  readonly before: number | null;
}

/** `event: told` of `GET /api/v1/notifications/live`; `event: hello` says only how many are unread. */
export interface LiveNotification {
  readonly unread: number;
  readonly group: NotificationGroup;
}

/** `POST /api/v1/notifications/read`: everything up to a position, or what is named. */
export interface MarkReadRequest {
  readonly upTo?: number;
  readonly ids?: readonly string[];
}

/** What somebody chose; `default` leaves it to what he did there. */
export const subjectChoices = ['follow', 'mute', 'default'] as const;
export type SubjectChoice = (typeof subjectChoices)[number];

/** `GET` and `PUT /api/v1/follows/:kind/:id` */
export interface FollowWire {
  readonly choice: SubjectChoice;
  /** Whether he is told of it now: by choice, or because he wrote, spoke or answers for it and has not muted it. */
  readonly follows: boolean;
  /** Whether he would be without having chosen. */
  readonly byItself: boolean;
}

/** `GET` and `PUT /api/v1/mail-choices` */
export interface MailChoicesWire {
  readonly waiting: MailRhythm;
  readonly followed: MailRhythm;
  readonly digestHour: number;
  readonly announces: boolean;
  /** Whose hours these are. */
  readonly timeZone: string;
}
export type MailChoicesRequest = Omit<MailChoicesWire, 'timeZone'>;

/** `GET /api/v1/unsubscriptions/:token` */
export interface UnsubscriptionWire {
  readonly list: UnsubscribedList;
  /** Nothing more comes of it already. */
  readonly done: boolean;
}

export const notificationsApi = {
  list: '/api/v1/notifications',
  live: '/api/v1/notifications/live',
  read: '/api/v1/notifications/read',
  follow: (kind: ToldSubject, id: string) => `/api/v1/follows/${kind}/${id}`,
  mailChoices: '/api/v1/mail-choices',
  linkRevocation: '/api/v1/mail-choices/link-revocation',
  unsubscription: (token: string) => `/api/v1/unsubscriptions/${token}`,
} as const;

/** Pages, without language. */
export const notificationsPages = {
  list: '/avisos',
  choices: '/avisos/preferencias',
  unsubscribing: (token: string) => `/baja/${token}`,
} as const;
