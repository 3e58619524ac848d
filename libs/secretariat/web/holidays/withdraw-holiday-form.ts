import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** A declared day is worked after all. */
@Component({
  selector: 'tq-withdraw-holiday-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button
      type="button"
      class="button quiet"
      [attr.aria-expanded]="opened()"
      [attr.aria-label]="fill(texts.withdrawOf, { day: language.date(day()) })"
      (click)="opened.set(!opened())"
    >
      {{ texts.withdraw }}
    </button>
    @if (opened()) {
      <form method="post" class="panel stack" novalidate (submit)="withdraw($event, reason.value)">
        <tq-form-field [label]="texts.reason" [errors]="reasonErrors()">
          <input #reason type="text" name="reason" autocomplete="off" maxlength="1000" required />
        </tq-form-field>
        <tq-what-went-wrong [of]="withdrawing" [fields]="['reason']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="withdrawing.pending() ? 'true' : null">{{ texts.withdraw }}</button>
          <button type="button" class="button" (click)="opened.set(false)">{{ texts.cancel }}</button>
        </p>
      </form>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { class: 'stack' },
})
export class WithdrawHolidayForm {
  readonly secretariatId = input.required<string>();
  readonly day = input.required<string>();
  readonly withdrawn = output<void>();

  protected readonly texts = textsOf(secretariatTexts).holidaysPage;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly withdrawing = submission(
    (reason: string) => this.client.withdrawHoliday(this.secretariatId(), this.day(), reason),
    () => this.withdrawn.emit(),
  );

  protected reasonErrors(): string[] {
    return this.withdrawing.refusalsAt('reason').map((reason) => reason.text);
  }

  protected withdraw(event: Event, reason: string): void {
    event.preventDefault();
    void this.withdrawing.run(reason);
  }
}
