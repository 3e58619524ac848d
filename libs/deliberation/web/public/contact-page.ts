import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { Notice, PageHeader, RefusalList } from '@tequio/platform/ui';
import { postedForm, submission, textsOf } from '@tequio/platform/web';

/** Where the links of a mail lead: a button each, for a program that only follows links must confirm and delete nothing. */
@Component({
  selector: 'tq-contact-page',
  imports: [Notice, PageHeader, RefusalList, RouterLink],
  template: `
    <div class="reading stack">
      <tq-page-header [title]="confirms() ? texts.confirmTitle : texts.eraseTitle" [lead]="confirms() ? texts.confirmLead : texts.eraseLead" />
      @if (done()) {
        <tq-notice kind="verified" [announced]="true"><p>{{ confirms() ? texts.confirmed : texts.erased }}</p></tq-notice>
      } @else {
        <form method="post" class="stack" (submit)="settle($event)">
          <tq-refusal-list [refusals]="settling.problem()?.reasons ?? []" [announced]="true" />
          <button type="submit" class="button primary">{{ confirms() ? texts.confirm : texts.erase }}</button>
        </form>
      }
      <p><a [routerLink]="searchPage">{{ follow }}</a></p>
    </div>
  `,
  host: { class: 'page' },
})
export class ContactPage {
  readonly token = input.required<string>();
  readonly act = input<'confirm' | 'erase'>('confirm');

  protected readonly texts = textsOf(deliberationTexts).contact;
  protected readonly follow = textsOf(deliberationTexts).consultation.follow;
  protected readonly searchPage = deliberationPages.search;
  private readonly client = inject(DeliberationClient);
  private readonly posted = postedForm();
  protected readonly confirms = computed(() => this.act() === 'confirm');
  protected readonly done = signal(this.posted?.problem === null);
  protected readonly settling = submission(
    () => (this.confirms() ? this.client.confirmContact(this.token()) : this.client.eraseContact(this.token())),
    () => this.done.set(true),
    this.posted?.problem,
  );

  protected settle(event: Event): void {
    event.preventDefault();
    void this.settling.run();
  }
}
