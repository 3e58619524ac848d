import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { organisationKinds } from '@tequio/secretariat/domain';
import { type RegisterOrganisationRequest, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** So that somebody can be invited for an organisation that nobody has named here before. */
@Component({
  selector: 'tq-register-organisation-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button type="button" class="button quiet" [attr.aria-expanded]="opened()" (click)="opened.set(!opened())">{{ texts.registerOrganisation }}</button>
    @if (opened()) {
      <form method="post" class="panel stack reading" novalidate (submit)="register($event, name.value, kind.value)">
        <tq-form-field [label]="texts.organisationName" [errors]="errorsAt('name')">
          <input #name type="text" name="name" autocomplete="organization" required />
        </tq-form-field>
        <tq-form-field [label]="texts.organisationKind" [errors]="errorsAt('kind')">
          <select #kind name="kind">
            @for (each of kinds; track each) {
              <option [value]="each">{{ kindNames[each] }}</option>
            }
          </select>
        </tq-form-field>
        <tq-what-went-wrong [of]="registering" [fields]="['name', 'kind']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="registering.pending() ? 'true' : null">{{ texts.registerOrganisation }}</button>
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
export class RegisterOrganisationForm {
  /** Absent when the administrator registers one that is of no secretariat. */
  readonly secretariatId = input<string>();
  /** The name. */
  readonly registered = output<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.members;
  protected readonly kindNames = this.tables.organisationKinds;
  protected readonly kinds = organisationKinds;
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly registering = submission((request: RegisterOrganisationRequest) => this.client.registerOrganisation(request));

  protected errorsAt(field: string): string[] {
    return this.registering.refusalsAt(field).map((reason) => reason.text);
  }

  protected async register(event: Event, name: string, kind: string): Promise<void> {
    event.preventDefault();
    const chosen = organisationKinds.find((each) => each === kind) ?? 'other';
    const secretariatId = this.secretariatId();
    const made = await this.registering.run({ name, kind: chosen, ...(secretariatId === undefined ? {} : { secretariatId }) });
    if (!made) return;
    this.opened.set(false);
    this.registered.emit(name.trim());
  }
}
