import { Component, computed, inject, input, output, signal } from '@angular/core';
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
        <span class="muted">{{ label() }}:</span> {{ name() }} <span class="muted">· {{ facts() }}</span>
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
  /** A fictional person is called so once, in whatever language the name says it. */
  protected readonly name = computed(() => {
    const { name, fictional } = this.person();
    const saysSo = [secretariatTexts.es.fictional, secretariatTexts.en.fictional].some((text) => name.includes(text));
    return fictional && !saysSo ? `${name} (${this.tables.fictional})` : name;
  });
  protected readonly facts = computed(() => {
    const { organisationName, validFrom } = this.person();
    const since = fill(this.texts.since, { date: this.language.date(validFrom, this.timeZone()) });
    return organisationName ? `${organisationName} · ${since}` : since;
  });
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
