import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { identityTexts } from '@tequio/identity/wire';
import { FormField, Notice, PageHeader } from '@tequio/platform/ui';
import { postedForm, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

@Component({
  selector: 'tq-reset-page',
  imports: [FormField, Notice, PageHeader, RouterLink, WhatWentWrong],
  template: `
    <div class="reading stack">
      <tq-page-header [title]="texts.title" [lead]="texts.lead" />
      @if (done()) {
        <tq-notice kind="verified" [announced]="true">
          <p>{{ texts.done }}</p>
        </tq-notice>
        <p><a class="button primary" routerLink="/entrar">{{ signInText }}</a></p>
      } @else {
        <form method="post" class="stack" novalidate (submit)="changePassword($event, password.value)">
          <tq-form-field [label]="texts.password" [hint]="texts.hint" [errors]="errors()">
            <input #password type="password" name="password" autocomplete="new-password" required />
          </tq-form-field>
          <tq-what-went-wrong [of]="changing" [fields]="['password']" />
          <p class="row">
            <button type="submit" class="button primary" [attr.aria-disabled]="changing.pending() ? 'true' : null">{{ texts.submit }}</button>
            <a routerLink="/recuperar">{{ texts.askAgain }}</a>
          </p>
        </form>
      }
    </div>
  `,
  host: { class: 'page' },
})
export class ResetPage {
  readonly token = input.required<string>();

  private readonly tables = textsOf(identityTexts);
  protected readonly texts = this.tables.reset;
  protected readonly signInText = this.tables.signIn.submit;
  private readonly client = inject(IdentityClient);

  private readonly posted = postedForm();
  protected readonly done = signal(this.posted?.problem === null);
  protected readonly changing = submission(
    (password: string) => this.client.resetPassword(this.token(), password),
    () => this.done.set(true),
    this.posted?.problem,
  );

  protected errors(): string[] {
    return this.changing.refusalsAt('password').map((reason) => reason.text);
  }

  protected changePassword(event: Event, password: string): void {
    event.preventDefault();
    void this.changing.run(password);
  }
}
