import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { type ChangeSectorRequest, type SectorOnRecord, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** What may be done with a sector: another name from a day on, or its end. */
@Component({
  selector: 'tq-sector-actions',
  imports: [FormField, WhatWentWrong],
  template: `
    <div class="row">
      <button
        type="button"
        class="button quiet"
        [attr.aria-expanded]="opened() === 'change'"
        [attr.aria-label]="fill(texts.changeOf, { sector: sector().label[language.code] })"
        (click)="open('change')"
      >
        {{ texts.change }}
      </button>
      @if (sector().seats === 0) {
        <button
          type="button"
          class="button quiet"
          [attr.aria-expanded]="opened() === 'end'"
          [attr.aria-label]="fill(texts.endOf, { sector: sector().label[language.code] })"
          (click)="open('end')"
        >
          {{ texts.end }}
        </button>
      }
    </div>
    @switch (opened()) {
      @case ('change') {
        <form method="post" class="panel stack" novalidate (submit)="change($event, es.value, en.value, required.checked, day.value, reason.value)">
          <tq-form-field [label]="texts.labelEs" [errors]="errorsAt('labelEs')">
            <input #es type="text" name="labelEs" autocomplete="off" maxlength="100" lang="es" [value]="sector().label.es" required />
          </tq-form-field>
          <tq-form-field [label]="texts.labelEn" [errors]="errorsAt('labelEn')">
            <input #en type="text" name="labelEn" autocomplete="off" maxlength="100" lang="en" [value]="sector().label.en" required />
          </tq-form-field>
          <label class="choice"><input #required type="checkbox" name="required" [checked]="sector().required" /> {{ texts.required }}</label>
          <div class="field-errors" role="alert">
            @for (error of errorsAt('required'); track $index) {
              <p>{{ error }}</p>
            }
          </div>
          <tq-form-field [label]="texts.from" [hint]="texts.fromHint" [errors]="errorsAt('from')">
            <input #day type="date" name="from" [value]="today()" [min]="today()" required />
          </tq-form-field>
          <tq-form-field [label]="texts.reason" [errors]="errorsAt('reason')">
            <input #reason type="text" name="reason" autocomplete="off" maxlength="1000" required />
          </tq-form-field>
          <tq-what-went-wrong [of]="changing" [fields]="['labelEs', 'labelEn', 'required', 'from', 'reason']" />
          <p class="row">
            <button type="submit" class="button primary" [attr.aria-disabled]="changing.pending() ? 'true' : null">{{ texts.save }}</button>
            <button type="button" class="button" (click)="opened.set(null)">{{ texts.cancel }}</button>
          </p>
        </form>
      }
      @case ('end') {
        <form method="post" class="panel stack" novalidate (submit)="end($event, why.value)">
          <tq-form-field [label]="texts.endReason" [errors]="endErrors()">
            <input #why type="text" name="reason" autocomplete="off" maxlength="1000" required />
          </tq-form-field>
          <tq-what-went-wrong [of]="ending" [fields]="['reason']" />
          <p class="row">
            <button type="submit" class="button danger" [attr.aria-disabled]="ending.pending() ? 'true' : null">{{ texts.end }}</button>
            <button type="button" class="button" (click)="opened.set(null)">{{ texts.cancel }}</button>
          </p>
        </form>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { class: 'stack' },
})
export class SectorActions {
  readonly secretariatId = input.required<string>();
  readonly sector = input.required<SectorOnRecord>();
  readonly today = input.required<string>();
  /** What was done, in words. */
  readonly changed = output<string>();

  protected readonly texts = textsOf(secretariatTexts).sectorsPage;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal<'change' | 'end' | null>(null);
  protected readonly changing = submission(
    (request: ChangeSectorRequest) => this.client.changeSector(this.secretariatId(), this.sector().id, request),
    () => this.tell(this.texts.changed),
  );
  protected readonly ending = submission(
    (reason: string) => this.client.endSector(this.secretariatId(), this.sector().id, reason),
    () => this.tell(this.texts.ended),
  );

  protected open(what: 'change' | 'end'): void {
    this.opened.update((opened) => (opened === what ? null : what));
  }

  protected errorsAt(field: string): string[] {
    return this.changing.refusalsAt(field).map((reason) => reason.text);
  }

  protected endErrors(): string[] {
    return this.ending.refusalsAt('reason').map((reason) => reason.text);
  }

  protected change(event: Event, labelEs: string, labelEn: string, required: boolean, from: string, reason: string): void {
    event.preventDefault();
    void this.changing.run({ labelEs, labelEn, required, from, reason });
  }

  protected end(event: Event, reason: string): void {
    event.preventDefault();
    void this.ending.run(reason);
  }

  private tell(what: string): void {
    this.opened.set(null);
    this.changed.emit(what);
  }
}
