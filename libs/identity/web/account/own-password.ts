import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { identityTexts } from '@tequio/identity/wire';
import { FormField, Notice } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

@Component({
  selector: 'tq-own-password',
  imports: [FormField, Notice, WhatWentWrong],
  template: `
    <form method="post" #form class="stack" novalidate (submit)="changePassword($event, current.value, next.value)">
      <div hidden><input type="text" name="username" autocomplete="username" readonly [value]="email()" /></div>
      <tq-form-field [label]="texts.currentPassword" [errors]="errorsAt('currentPassword')">
        <input #current type="password" name="current-password" autocomplete="current-password" required />
      </tq-form-field>
      <tq-form-field [label]="texts.newPassword" [hint]="texts.passwordHint" [errors]="errorsAt('newPassword')">
        <input #next type="password" name="new-password" autocomplete="new-password" required />
      </tq-form-field>
      <tq-what-went-wrong [of]="changing" [fields]="['currentPassword', 'newPassword']" />
      @if (done()) {
        <tq-notice kind="verified" [announced]="true"><p>{{ texts.passwordChanged }}</p></tq-notice>
      }
      <button type="submit" class="button" [attr.aria-disabled]="changing.pending() ? 'true' : null">{{ texts.changePassword }}</button>
    </form>
  `,
})
export class OwnPassword {
  /** For password managers, which keep a password with its owner. */
  readonly email = input.required<string>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(identityTexts).account;
  private readonly client = inject(IdentityClient);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  protected readonly done = signal(false);
  protected readonly changing = submission(
    (currentPassword: string, newPassword: string) => this.client.changePassword({ currentPassword, newPassword }),
    () => {
      this.form().nativeElement.reset();
      this.done.set(true);
      this.changed.emit();
    },
  );

  protected errorsAt(field: string): string[] {
    return this.changing.refusalsAt(field).map((reason) => reason.text);
  }

  protected changePassword(event: Event, current: string, next: string): void {
    event.preventDefault();
    this.done.set(false);
    void this.changing.run(current, next);
  }
}
