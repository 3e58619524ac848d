import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { seatRoles } from '@tequio/kernel';
import { FormField } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { slugOf } from '@tequio/secretariat/domain';
import { type AddSectorRequest, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** One more sector, as Sinaloa has a fourth. */
@Component({
  selector: 'tq-add-sector-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button type="button" class="button" [attr.aria-expanded]="opened()" (click)="opened.set(!opened())">{{ texts.add }}</button>
    @if (opened()) {
      <form method="post" class="panel stack" novalidate (submit)="add($event, es.value, en.value, role.value, required.checked)">
        <tq-form-field [label]="texts.labelEs" [errors]="errorsAt('labelEs').concat(errorsAt('code'))">
          <input #es type="text" name="labelEs" autocomplete="off" maxlength="100" lang="es" required />
        </tq-form-field>
        <tq-form-field [label]="texts.labelEn" [errors]="errorsAt('labelEn')">
          <input #en type="text" name="labelEn" autocomplete="off" maxlength="100" lang="en" required />
        </tq-form-field>
        <tq-form-field [label]="texts.role" [hint]="texts.roleHint" [errors]="errorsAt('role')">
          <select #role name="role">
            @for (each of roles; track each) {
              <option [value]="each">{{ roleNames[each] }}</option>
            }
          </select>
        </tq-form-field>
        <label class="choice"><input #required type="checkbox" name="required" /> {{ texts.required }}</label>
        <tq-what-went-wrong [of]="adding" [fields]="['labelEs', 'labelEn', 'role', 'code']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="adding.pending() ? 'true' : null">{{ texts.add }}</button>
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
export class AddSectorForm {
  readonly secretariatId = input.required<string>();
  /** What it is called. */
  readonly added = output<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.sectorsPage;
  protected readonly roleNames = this.tables.roles;
  protected readonly roles = seatRoles;
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly adding = submission((request: AddSectorRequest) => this.client.addSector(this.secretariatId(), request));

  protected errorsAt(field: string): string[] {
    return this.adding.refusalsAt(field).map((reason) => reason.text);
  }

  protected async add(event: Event, labelEs: string, labelEn: string, role: string, required: boolean): Promise<void> {
    event.preventDefault();
    const acts = seatRoles.find((each) => each === role) ?? 'official';
    const made = await this.adding.run({ code: slugOf(labelEs).slice(0, 60).replace(/-$/, ''), labelEs, labelEn, role: acts, required });
    if (!made) return;
    this.opened.set(false);
    this.added.emit(labelEs.trim());
  }
}
