import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { type LiveNotification, type MailChoicesWire, notificationsApi } from '@tequio/desk/wire';
import { Session } from '@tequio/platform/web';
import { firstValueFrom } from 'rxjs';

const channelName = 'tequio-news';

type News = { readonly unread: number; readonly latest?: LiveNotification } | 'ended';

/**
 * What comes while a page is open. Of all tabs of a browser one listens and passes on what it hears: a browser keeps only
 * six connections to one place, and each open stream would take one for good.
 */
@Injectable({ providedIn: 'root' })
export class LiveNews {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  readonly unread = signal(0);
  /** The last that came since this page was opened. */
  readonly latest = signal<LiveNotification | null>(null);
  readonly announces = signal(true);

  private readonly stopping = new AbortController();
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  private stream: EventSource | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** In a browser, with somebody signed in. */
  begin(): void {
    this.channel?.addEventListener('message', ({ data }) => this.hear(data as News));
    void this.readAnnounces();
    void this.countUnread();
    // Where the browser has no locks every tab listens for itself
    if ('locks' in navigator) void navigator.locks.request(channelName, { signal: this.stopping.signal }, () => this.listen()).catch(() => undefined);
    else void this.listen();
  }

  /** After something was marked as read here. */
  async countUnread(): Promise<void> {
    const { unread } = await firstValueFrom(this.http.get<{ unread: number }>(notificationsApi.list));
    this.pass({ unread });
  }

  async readAnnounces(): Promise<void> {
    this.announces.set((await firstValueFrom(this.http.get<MailChoicesWire>(notificationsApi.mailChoices))).announces);
  }

  /** Resolves when this tab listens no more, so that the next one begins. */
  private listen(): Promise<void> {
    return new Promise((over) => {
      const stream = new EventSource(notificationsApi.live);
      this.stream = stream;
      stream.addEventListener('hello', ({ data }) => this.pass({ unread: (JSON.parse(data as string) as { unread: number }).unread }));
      stream.addEventListener('told', ({ data }) => {
        const latest = JSON.parse(data as string) as LiveNotification;
        this.pass({ unread: latest.unread, latest });
      });
      stream.addEventListener('ended', () => {
        stream.close();
        this.pass('ended');
        over();
      });
      this.stopping.signal.addEventListener('abort', () => {
        stream.close();
        over();
      });
    });
  }

  private pass(news: News): void {
    this.channel?.postMessage(news);
    this.hear(news);
  }

  private hear(news: News): void {
    // The session is over: what this page shows of the person goes
    if (news === 'ended') return void this.session.refresh();
    this.unread.set(news.unread);
    if (news.latest) this.latest.set(news.latest);
  }

  private stop(): void {
    this.stopping.abort();
    this.stream?.close();
    this.channel?.close();
  }
}
