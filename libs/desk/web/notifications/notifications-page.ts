import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FollowWire, type MarkReadRequest, type NotificationGroup, type NotificationWire, type NotificationsWire, notificationsApi, notificationsPages, toldTexts } from '@tequio/desk/wire';
import { EmptyState, PageHeader, PageOutcome, RefusalList, StatusMark } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { LiveNews } from '../live/live-news';
import { toldInWords } from '../live/told-in-words';

/** Everything one was told, by what it is about; what comes meanwhile stands there too. */
@Component({
  selector: 'tq-notifications-page',
  imports: [EmptyState, PageHeader, PageOutcome, RefusalList, RouterLink, StatusMark],
  templateUrl: './notifications-page.html',
  styleUrl: './notifications-page.css',
})
export class NotificationsPage {
  private readonly tables = textsOf(toldTexts);
  protected readonly texts = this.tables.page;
  protected readonly followTexts = this.tables.follow;
  protected readonly pages = notificationsPages;
  protected readonly words = toldInWords();
  protected readonly language = inject(Language);
  private readonly http = inject(HttpClient);
  private readonly news = inject(LiveNews);

  private readonly before = signal<number | null>(null);
  protected readonly list = httpResource<NotificationsWire>(() => {
    const before = this.before();
    return before === null ? notificationsApi.list : `${notificationsApi.list}?before=${before}`;
  });
  protected readonly lead = computed(() => {
    const unread = this.list.hasValue() ? this.list.value().unread : 0;
    return unread === 0 ? this.texts.allRead : this.language.plural(unread, this.texts.lead);
  });

  protected readonly done = signal('');
  protected readonly marking = submission(
    (request: MarkReadRequest) => this.http.post<void>(notificationsApi.read, request),
    () => this.readAgain(this.texts.marked),
  );
  protected readonly choosing = submission(
    (group: NotificationGroup) => this.http.put<FollowWire>(notificationsApi.follow(group.subject.kind, group.subject.id), { choice: group.muted ? 'default' : 'mute' }),
    ({ choice }) => this.readAgain(choice === 'mute' ? this.followTexts.muted : this.followTexts.followed),
  );

  constructor() {
    effect(() => {
      if (this.news.latest()) untracked(() => this.list.reload());
    });
  }

  protected unreadIn(group: NotificationGroup): NotificationWire[] {
    return group.notifications.filter(({ read }) => !read);
  }

  protected markGroup(group: NotificationGroup): void {
    void this.marking.run({ ids: this.unreadIn(group).map(({ id }) => id) });
  }

  protected markAll(): void {
    const newest = this.list.hasValue() ? Math.max(0, ...this.list.value().groups.flatMap(({ notifications }) => notifications.map(({ position }) => position))) : 0;
    void this.marking.run({ upTo: newest });
  }

  /** Whoever goes on from a notification has read it. */
  protected follow(notification: NotificationWire): void {
    if (!notification.read) void this.marking.run({ ids: [notification.id] });
  }

  protected showEarlier(before: number): void {
    this.before.set(before);
  }

  protected named(pattern: string, group: NotificationGroup): string {
    return fill(pattern, { title: this.words.subject(group) });
  }

  private async readAgain(done: string): Promise<void> {
    this.done.set(done);
    this.list.reload();
    await this.news.countUnread();
  }
}
