import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { fill, submission, textsOf } from '@tequio/platform/web';
import { type ReturnToCommonRuleRequest, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** Gives up a rule of one's own. */
@Component({
  selector: 'tq-return-to-common-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button
      type="button"
      class="button quiet"
      [attr.aria-expanded]="opened()"
      [attr.aria-label]="fill(texts.returnOf, { rule: name() })"
      (click)="opened.set(!opened())"
    >
      {{ texts.return }}
    </button>
    @if (opened()) {
      <form method="post" class="panel stack" novalidate (submit)="giveUp($event, reason.value, day.value)">
        <tq-form-field [label]="texts.from" [hint]="texts.fromHint" [errors]="errorsAt('from')">
          <input #day type="date" name="from" [value]="today()" [min]="today()" required />
        </tq-form-field>
        <tq-form-field [label]="texts.reason" [hint]="texts.reasonHint" [errors]="errorsAt('reason')">
          <input #reason type="text" name="reason" autocomplete="off" maxlength="1000" required />
        </tq-form-field>
        <tq-what-went-wrong [of]="returning" [fields]="['from', 'reason']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="returning.pending() ? 'true' : null">{{ texts.return }}</button>
          <button type="button" class="button" (click)="opened.set(false)">{{ texts.cancel }}</button>
        </p>
      </form>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      margin-top: var(--space-3);
    }
  `,
})
export class ReturnToCommonForm {
  readonly secretariatId = input.required<string>();
  readonly code = input.required<string>();
  readonly name = input.required<string>();
  readonly today = input.required<string>();
  readonly returned = output<void>();

  protected readonly texts = textsOf(secretariatTexts).rulesPage;
  protected readonly fill = fill;
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly returning = submission(
    (request: ReturnToCommonRuleRequest) => this.client.returnToCommonRule(this.secretariatId(), this.code(), request),
    () => {
      this.opened.set(false);
      this.returned.emit();
    },
  );

  protected errorsAt(field: string): string[] {
    return this.returning.refusalsAt(field).map((reason) => reason.text);
  }

  protected giveUp(event: Event, reason: string, from: string): void {
    event.preventDefault();
    void this.returning.run({ reason, from });
  }
}
