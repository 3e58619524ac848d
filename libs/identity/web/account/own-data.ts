import { Component, inject, input, output, signal } from '@angular/core';
import { type ChangeOwnAccountRequest, type OwnAccount, identityTexts } from '@tequio/identity/wire';
import { FormField, Notice } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

/** Name, language, and whether the name may be shown in public. */
@Component({
  selector: 'tq-own-data',
  imports: [FormField, Notice, WhatWentWrong],
  template: `
    <form
      method="post"
      class="stack"
      novalidate
      (submit)="save($event, { name: name.value, language: language.value === 'en' ? 'en' : 'es', showsNamePublicly: shows.checked })"
    >
      <p>
        <span class="field-label">{{ texts.email }}</span> {{ account().email }}
      </p>
      <tq-form-field [label]="texts.name" [errors]="errorsAt('name')">
        <input #name type="text" name="name" autocomplete="name" [value]="account().name" required />
      </tq-form-field>
      <tq-form-field [label]="texts.language" [errors]="errorsAt('language')">
        <select #language name="language">
          <option value="es" [selected]="account().language === 'es'">{{ texts.languages.es }}</option>
          <option value="en" [selected]="account().language === 'en'">{{ texts.languages.en }}</option>
        </select>
      </tq-form-field>
      <div>
        <label class="choice">
          <input #shows type="checkbox" name="showsNamePublicly" aria-describedby="muestra-nombre" [checked]="account().showsNamePublicly" />
          {{ texts.showsName }}
        </label>
        <p id="muestra-nombre" class="field-hint">{{ texts.showsNameHint }}</p>
      </div>
      <tq-what-went-wrong [of]="saving" [fields]="['name', 'language']" />
      @if (saved()) {
        <tq-notice kind="verified" [announced]="true"><p>{{ texts.saved }}</p></tq-notice>
      }
      <button type="submit" class="button primary" [attr.aria-disabled]="saving.pending() ? 'true' : null">{{ texts.save }}</button>
    </form>
  `,
})
export class OwnData {
  readonly account = input.required<OwnAccount>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(identityTexts).account;
  private readonly client = inject(IdentityClient);
  protected readonly saved = signal(false);
  protected readonly saving = submission(
    (request: ChangeOwnAccountRequest) => this.client.changeOwnAccount(request),
    () => {
      this.saved.set(true);
      this.changed.emit();
    },
  );

  protected errorsAt(field: string): string[] {
    return this.saving.refusalsAt(field).map((reason) => reason.text);
  }

  protected save(event: Event, request: ChangeOwnAccountRequest): void {
    event.preventDefault();
    this.saved.set(false);
    void this.saving.run(request);
  }
}
