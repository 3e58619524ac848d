import { Component, computed, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { fill, submission, textsOf } from '@tequio/platform/web';
import { type SuccessionKind, successionKinds } from '@tequio/secretariat/domain';
import { type OrganisationRow, type RecordSuccessionRequest, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** What became of an institution: a new name, another into which it went, another that has its duties now. */
@Component({
  selector: 'tq-succession-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <button
      type="button"
      class="button quiet"
      [attr.aria-expanded]="opened()"
      [attr.aria-label]="fill(texts.successionOf, { name: organisationName() })"
      (click)="opened.set(!opened())"
    >
      {{ texts.succession }}
    </button>
    @if (opened()) {
      <form method="post" class="panel stack reading" novalidate (submit)="record($event, day.value, source.value)">
        <tq-form-field [label]="texts.successionKind" [errors]="errorsAt('kind')">
          <select #how name="kind" (change)="choose(how.value)">
            @for (each of kinds; track each) {
              <option [value]="each">{{ texts.successionKinds[each] }}</option>
            }
          </select>
        </tq-form-field>
        @if (kind() === 'renamed') {
          <tq-form-field [label]="texts.newName" [errors]="errorsAt('newName')">
            <input #name type="text" name="newName" autocomplete="off" maxlength="300" required (input)="newName.set(name.value)" />
          </tq-form-field>
        } @else {
          <tq-form-field [label]="texts.successor" [errors]="errorsAt('successorId')">
            <select #next name="successorId" (change)="successorId.set(next.value)">
              <option value="">{{ texts.chooseSuccessor }}</option>
              @for (each of others(); track each.id) {
                <option [value]="each.id">{{ each.name }}</option>
              }
            </select>
          </tq-form-field>
        }
        <tq-form-field [label]="texts.successionOn" [hint]="dateHint" [errors]="errorsAt('on')">
          <input #day type="text" name="on" autocomplete="off" maxlength="10" required />
        </tq-form-field>
        <tq-form-field [label]="texts.successionSource" [hint]="texts.successionSourceHint" [errors]="errorsAt('source')">
          <input #source type="text" name="source" autocomplete="off" maxlength="500" required />
        </tq-form-field>
        <tq-what-went-wrong [of]="recording" [fields]="['kind', 'newName', 'successorId', 'on', 'source']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="recording.pending() ? 'true' : null">{{ texts.successionSave }}</button>
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
export class SuccessionForm {
  readonly organisationId = input.required<string>();
  readonly organisationName = input.required<string>();
  readonly organisations = input.required<readonly OrganisationRow[]>();
  readonly recorded = output<void>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.members;
  protected readonly dateHint = this.tables.administration.dateHint;
  protected readonly kinds = successionKinds;
  protected readonly fill = fill;
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly kind = signal<SuccessionKind>('renamed');
  protected readonly newName = signal('');
  protected readonly successorId = signal('');
  /** One that another has followed already takes over nothing. */
  protected readonly others = computed(() => this.organisations().filter((each) => each.id !== this.organisationId() && each.succeededBy === null));
  protected readonly recording = submission(
    (request: RecordSuccessionRequest) => this.client.recordSuccession(this.organisationId(), request),
    () => {
      this.opened.set(false);
      this.recorded.emit();
    },
  );

  protected choose(kind: string): void {
    this.kind.set(successionKinds.find((each) => each === kind) ?? 'renamed');
  }

  protected errorsAt(field: string): string[] {
    return this.recording.refusalsAt(field).map((reason) => reason.text);
  }

  protected record(event: Event, on: string, source: string): void {
    event.preventDefault();
    const kind = this.kind();
    const successorId = this.successorId();
    const next = kind === 'renamed' ? { newName: this.newName() } : successorId === '' ? {} : { successorId };
    void this.recording.run({ kind, on: on.trim(), source, ...next });
  }
}
