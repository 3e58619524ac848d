import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { identityTexts } from '@tequio/identity/wire';
import { FormField, Notice, PageHeader } from '@tequio/platform/ui';
import { postedForm, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

/** Says the same whether the account exists or not. */
@Component({
  selector: 'tq-recover-page',
  imports: [FormField, Notice, PageHeader, RouterLink, WhatWentWrong],
  template: `
    <div class="reading stack">
      <tq-page-header [title]="texts.title" [lead]="texts.lead" />
      @if (sent()) {
        <tq-notice [title]="texts.sentTitle" [announced]="true">
          <p>{{ texts.sent }}</p>
        </tq-notice>
      } @else {
        <form method="post" class="stack" novalidate (submit)="askForLink($event, email.value)">
          <tq-form-field [label]="emailLabel" [errors]="errors()">
            <input #email type="email" name="email" [attr.value]="posted?.values?.['email']" autocomplete="username" autocapitalize="none" spellcheck="false" required />
          </tq-form-field>
          <tq-what-went-wrong [of]="asking" [fields]="['email']" />
          <button type="submit" class="button primary" [attr.aria-disabled]="asking.pending() ? 'true' : null">{{ texts.submit }}</button>
        </form>
      }
      <p><a routerLink="/entrar">{{ texts.back }}</a></p>
    </div>
  `,
  host: { class: 'page' },
})
export class RecoverPage {
  private readonly tables = textsOf(identityTexts);
  protected readonly texts = this.tables.recover;
  protected readonly emailLabel = this.tables.signIn.email;
  private readonly client = inject(IdentityClient);

  protected readonly posted = postedForm();
  protected readonly sent = signal(this.posted?.problem === null);
  protected readonly asking = submission(
    (email: string) => this.client.askForReset(email),
    () => this.sent.set(true),
    this.posted?.problem,
  );

  protected errors(): string[] {
    return this.asking.refusalsAt('email').map((reason) => reason.text);
  }

  protected askForLink(event: Event, email: string): void {
    event.preventDefault();
    void this.asking.run(email);
  }
}
