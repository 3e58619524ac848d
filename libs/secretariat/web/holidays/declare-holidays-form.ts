import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { type DeclareHolidaysRequest, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** One day or a break: weekends in between were never business days. */
@Component({
  selector: 'tq-declare-holidays-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button type="button" class="button" [attr.aria-expanded]="opened()" (click)="opened.set(!opened())">{{ texts.declare }}</button>
    @if (opened()) {
      <form method="post" class="panel stack" novalidate (submit)="declare($event, first.value, last.value, label.value, source.value)">
        <tq-form-field [label]="texts.first" [errors]="errorsAt('from')">
          <input #first type="date" name="from" [min]="today()" required />
        </tq-form-field>
        <tq-form-field [label]="texts.last" [hint]="texts.lastHint" [errors]="errorsAt('to')">
          <input #last type="date" name="to" [min]="today()" />
        </tq-form-field>
        <tq-form-field [label]="texts.label" [hint]="texts.labelHint" [errors]="errorsAt('label')">
          <input #label type="text" name="label" autocomplete="off" maxlength="200" required />
        </tq-form-field>
        <tq-form-field [label]="texts.writtenIn" [hint]="texts.writtenInHint" [errors]="errorsAt('source')">
          <input #source type="text" name="source" autocomplete="off" maxlength="500" required />
        </tq-form-field>
        <tq-what-went-wrong [of]="declaring" [fields]="['from', 'to', 'label', 'source']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="declaring.pending() ? 'true' : null">{{ texts.declare }}</button>
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
export class DeclareHolidaysForm {
  readonly secretariatId = input.required<string>();
  readonly today = input.required<string>();
  /** How many days. */
  readonly declared = output<number>();

  protected readonly texts = textsOf(secretariatTexts).holidaysPage;
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly declaring = submission(
    (request: DeclareHolidaysRequest) => this.client.declareHolidays(this.secretariatId(), request),
    ({ days }) => {
      this.opened.set(false);
      this.declared.emit(days);
    },
  );

  protected errorsAt(field: string): string[] {
    return this.declaring.refusalsAt(field).map((reason) => reason.text);
  }

  protected declare(event: Event, from: string, to: string, label: string, source: string): void {
    event.preventDefault();
    void this.declaring.run({ from, to: to === '' ? from : to, label, source });
  }
}
