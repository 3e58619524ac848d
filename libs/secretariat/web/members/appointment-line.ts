import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { type AppointedPerson, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** Somebody in a place, since when, and the way to end it. */
@Component({
  selector: 'tq-appointment-line',
  imports: [FormField, WhatWentWrong],
  template: `
    <div class="row">
      <span>
        <span class="muted">{{ label() }}:</span> {{ person().name }}
        @if (person().fictional && !person().name.includes(fictionalText)) {
          &ngsp;<span class="muted">({{ fictionalText }})</span>
        }
        @if (person().organisationName; as organisation) {
          &ngsp;<span class="muted">· {{ organisation }}</span>
        }
        &ngsp;<span class="muted">· {{ fill(texts.since, { date: language.date(person().validFrom, timeZone()) }) }}</span>
      </span>
      @if (mayEnd()) {
        <button
          type="button"
          class="button quiet"
          [attr.aria-expanded]="asking()"
          [attr.aria-label]="fill(texts.endOf, { name: person().name })"
          (click)="asking.set(!asking())"
        >
          {{ texts.end }}
        </button>
      }
    </div>
    @if (asking()) {
      <form method="post" class="panel stack reading" novalidate (submit)="end($event, reason.value)">
        <tq-form-field [label]="texts.endReason">
          <input #reason type="text" name="reason" autocomplete="off" maxlength="1000" />
        </tq-form-field>
        <tq-what-went-wrong [of]="ending" />
        <p class="row">
          <button type="submit" class="button danger" [attr.aria-disabled]="ending.pending() ? 'true' : null">{{ texts.confirmEnd }}</button>
          <button type="button" class="button" (click)="asking.set(false)">{{ texts.cancel }}</button>
        </p>
      </form>
    }
  `,
})
export class AppointmentLine {
  readonly secretariatId = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly label = input.required<string>();
  readonly person = input.required<AppointedPerson>();
  readonly mayEnd = input.required<boolean>();
  readonly appointmentEnded = output<void>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.members;
  protected readonly fictionalText = this.tables.fictional;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);
  protected readonly asking = signal(false);
  protected readonly ending = submission(
    (reason: string) => this.client.endAppointment(this.secretariatId(), this.person().appointmentId, reason),
    () => {
      this.asking.set(false);
      this.appointmentEnded.emit();
    },
  );

  protected end(event: Event, reason: string): void {
    event.preventDefault();
    void this.ending.run(reason);
  }
}
