import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type UnsubscriptionWire, notificationsApi, notificationsPages, toldTexts } from '@tequio/desk/wire';
import { Notice, PageHeader, RefusalList } from '@tequio/platform/ui';
import { postedForm, submission, textsOf } from '@tequio/platform/web';

/** Where the link of a mail leads: it asks, and only its button takes one off. Nobody needs to sign in, and it works without scripts. */
@Component({
  selector: 'tq-unsubscribing-page',
  imports: [Notice, PageHeader, RefusalList, RouterLink],
  template: `
    <div class="reading stack">
      <tq-page-header [title]="texts.title" />
      @if (link.error() || posted?.problem) {
        <tq-notice kind="disputed" [title]="texts.unusable">
          <p>{{ texts.unusableHint }}</p>
        </tq-notice>
      } @else if (link.hasValue()) {
        @if (done()) {
          <tq-notice kind="verified" [title]="texts.done[link.value().list]" [announced]="true">
            <p>{{ texts.doneHint }}</p>
          </tq-notice>
        } @else {
          <p>{{ texts.ask[link.value().list] }}</p>
          <form method="post" (submit)="leave($event)">
            <tq-refusal-list [refusals]="leaving.refusalsElsewhere([])" [announced]="true" />
            <button type="submit" class="button primary" [attr.aria-disabled]="leaving.pending() ? 'true' : null">{{ texts.confirm }}</button>
          </form>
        }
      }
      <p><a [routerLink]="choices">{{ texts.choices }}</a></p>
    </div>
  `,
  host: { class: 'page' },
})
export class UnsubscribingPage {
  readonly token = input.required<string>();

  protected readonly texts = textsOf(toldTexts).unsubscribing;
  protected readonly choices = notificationsPages.choices;
  private readonly http = inject(HttpClient);

  protected readonly posted = postedForm();
  protected readonly link = httpResource<UnsubscriptionWire>(() => notificationsApi.unsubscription(this.token()));
  private readonly left = signal(this.posted?.problem === null);
  protected readonly done = computed(() => this.left() || (this.link.hasValue() && this.link.value().done));
  protected readonly leaving = submission(
    () => this.http.post<void>(notificationsApi.unsubscription(this.token()), null),
    () => this.left.set(true),
  );

  protected leave(event: Event): void {
    event.preventDefault();
    void this.leaving.run();
  }
}
