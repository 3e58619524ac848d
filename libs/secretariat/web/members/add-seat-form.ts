import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { Language, submission, textsOf } from '@tequio/platform/web';
import { type AddSeatRequest, type MemberSector, type OrganisationRow, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** One more voice in the secretariat, in one of its sectors. */
@Component({
  selector: 'tq-add-seat-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button type="button" class="button" [attr.aria-expanded]="opened()" (click)="opened.set(!opened())">{{ texts.addSeat }}</button>
    @if (opened()) {
      <form method="post" class="panel stack reading" novalidate (submit)="add($event, sector.value, label.value, organisation.value)">
        <p class="muted">{{ texts.addSeatLead }}</p>
        <tq-form-field [label]="texts.sector" [errors]="errorsAt('sectorId')">
          <select #sector name="sectorId">
            @for (each of sectors(); track each.id) {
              <option [value]="each.id">{{ each.label[language.code] }}</option>
            }
          </select>
        </tq-form-field>
        <tq-form-field [label]="texts.seatLabel" [hint]="texts.seatLabelHint" [errors]="errorsAt('label')">
          <input #label type="text" name="label" autocomplete="off" maxlength="200" required />
        </tq-form-field>
        <tq-form-field [label]="texts.organisation" [optional]="true" [errors]="errorsAt('organisationId')">
          <select #organisation name="organisationId">
            <option value="">{{ texts.toBeNamed }}</option>
            @for (each of organisations(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </tq-form-field>
        <tq-what-went-wrong [of]="adding" [fields]="['sectorId', 'label', 'organisationId']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="adding.pending() ? 'true' : null">{{ texts.addSeat }}</button>
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
export class AddSeatForm {
  readonly secretariatId = input.required<string>();
  readonly sectors = input.required<readonly MemberSector[]>();
  readonly organisations = input.required<readonly OrganisationRow[]>();
  /** The name of the seat. */
  readonly added = output<string>();

  protected readonly texts = textsOf(secretariatTexts).members;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly adding = submission((request: AddSeatRequest) => this.client.addSeat(this.secretariatId(), request));

  protected errorsAt(field: string): string[] {
    return this.adding.refusalsAt(field).map((reason) => reason.text);
  }

  protected async add(event: Event, sectorId: string, label: string, organisationId: string): Promise<void> {
    event.preventDefault();
    const made = await this.adding.run({ sectorId, label, ...(organisationId === '' ? {} : { organisationId }) });
    if (!made) return;
    this.opened.set(false);
    this.added.emit(label.trim());
  }
}
