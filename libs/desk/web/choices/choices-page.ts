import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { type MailRhythm, mailLists, mailRhythms } from '@tequio/desk/domain';
import { type MailChoicesRequest, type MailChoicesWire, notificationsApi, notificationsPages, toldTexts } from '@tequio/desk/wire';
import { FormField, Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { fill, submission, textsOf } from '@tequio/platform/web';
import { LiveNews } from '../live/live-news';

/** What reaches one by mail, and when. */
@Component({
  selector: 'tq-choices-page',
  imports: [FormField, Notice, PageHeader, PageOutcome, RefusalList],
  templateUrl: './choices-page.html',
  host: { class: 'page' },
})
export class ChoicesPage {
  protected readonly texts = textsOf(toldTexts).choices;
  protected readonly crumbs = [{ text: this.texts.back, link: notificationsPages.list }];
  protected readonly lists = mailLists;
  protected readonly rhythms = mailRhythms;
  protected readonly hours = Array.from({ length: 24 }, (_, hour) => hour);
  private readonly http = inject(HttpClient);
  private readonly news = inject(LiveNews);

  protected readonly choices = httpResource<MailChoicesWire>(() => notificationsApi.mailChoices);
  protected readonly saved = signal(false);
  protected readonly revoked = signal(false);
  protected readonly saving = submission(
    (request: MailChoicesRequest) => this.http.put<void>(notificationsApi.mailChoices, request),
    async () => {
      this.saved.set(true);
      await this.news.readAnnounces();
    },
  );
  protected readonly revoking = submission(
    () => this.http.post<void>(notificationsApi.linkRevocation, null),
    () => this.revoked.set(true),
  );

  protected hint(list: (typeof mailLists)[number]): string {
    return list === 'waiting' ? this.texts.waitingHint : this.texts.followedHint;
  }

  protected hourHint(timeZone: string): string {
    return fill(this.texts.hourHint, { zone: timeZone });
  }

  protected clock(hour: number): string {
    return `${String(hour).padStart(2, '0')}:00`;
  }

  protected save(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    this.saved.set(false);
    const given = new FormData(form);
    const rhythm = (name: string) => (mailRhythms.find((one) => one === given.get(name)) ?? 'none') satisfies MailRhythm;
    void this.saving.run({ waiting: rhythm('waiting'), followed: rhythm('followed'), digestHour: Number(given.get('digestHour')), announces: given.has('announces') });
  }
}
