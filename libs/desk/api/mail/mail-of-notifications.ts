import { Inject, Injectable } from '@nestjs/common';
import type { MailList, UnsubscribedList } from '@tequio/desk/domain';
import { notificationsPages, toldTexts } from '@tequio/desk/wire';
import type { Addressee } from '@tequio/identity/api';
import { type Language, fill } from '@tequio/kernel';
import { type MailText, PLATFORM_SETTINGS, type PlatformSettings } from '@tequio/platform/api';
import { type NotificationRow, pathOf } from '../notifications/notification-rows';
import { signedToken } from './unsubscribing-link';

export interface MailToCompose {
  readonly to: Addressee;
  readonly rows: readonly NotificationRow[];
  readonly list: UnsubscribedList;
  readonly linkSalt: string;
  /** How many matters wait on the desk; null where that was not asked. */
  readonly onDesk: number | null;
}

interface Texts {
  readonly one: string;
  readonly other: string;
}

/**
 * A mail lies in many hands: it says what kind of thing there is, how many and where, grouped by subject. Nobody's words and
 * no name of a person are in it, and a title only where it stands in a published plan.
 */
@Injectable()
export class MailOfNotifications {
  constructor(@Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl' | 'sessionSecret'>) {}

  compose({ to, rows, list, linkSalt, onDesk }: MailToCompose): MailText {
    const { language, actor } = to;
    const texts = toldTexts[language].mail;
    const isDigest = list !== 'waiting' || onDesk !== null;
    const unsubscribing = this.page(language, notificationsPages.unsubscribing(signedToken(this.settings.sessionSecret, actor.accountId, list, linkSalt)));
    const parts = [
      texts.greeting,
      ...(['waiting', 'followed'] as const).map((one) => this.section(language, texts[one], rows.filter((row) => listOf(row) === one))),
      onDesk === null || onDesk === 0 ? '' : `${counted(language, onDesk, texts.desk)}\n${this.page(language, '/mesa')}`,
      texts.why,
      `${texts.choices}\n${this.page(language, notificationsPages.choices)}`,
      `${texts.unsubscribe}\n${unsubscribing}`,
    ];
    return {
      to: to.email,
      subject: counted(language, rows.length, isDigest ? texts.subjectDigest : texts.subjectWaiting),
      text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
      headers: {
        'List-Unsubscribe': `<${unsubscribing}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
      neverTwice: true,
    };
  }

  private section(language: Language, heading: string, rows: readonly NotificationRow[]): string {
    if (rows.length === 0) return '';
    const subjects = groupBy(rows, ({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`);
    return [heading.toLocaleUpperCase(language), ...subjects.map((group) => this.subject(language, group))].join('\n\n');
  }

  private subject(language: Language, rows: readonly NotificationRow[]): string {
    const [first] = rows;
    if (!first) return '';
    const { kinds } = toldTexts[language];
    const lines = groupBy(rows, ({ kind }) => kind).flatMap((same) => (same[0] ? [`- ${counted(language, same.length, kinds[same[0].kind].mail)}`] : []));
    return [nameOf(language, first), ...lines, `  ${this.page(language, pathOf(first))}`].join('\n');
  }

  private page(language: Language, path: string): string {
    return new URL(`${language === 'en' ? '/en' : ''}${path}`, this.settings.publicUrl).href;
  }
}

export const listOf = ({ waits }: Pick<NotificationRow, 'waits'>): MailList => (waits ? 'waiting' : 'followed');

/** What kind of thing it is and in which state; its title only when anybody can read it. */
function nameOf(language: Language, { subjectKind, publicTitle, number, entityName }: NotificationRow): string {
  const kind = toldTexts[language].subjects[subjectKind];
  return publicTitle === null ? `${kind} (${entityName})` : `${kind} ${number} (${entityName}): ${publicTitle}`;
}

function counted(language: Language, n: number, { one, other }: Texts): string {
  return fill(n === 1 ? one : other, { n: new Intl.NumberFormat(language === 'en' ? 'en' : 'es-MX').format(n) });
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}
