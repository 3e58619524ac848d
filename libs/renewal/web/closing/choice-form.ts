import { Component, computed, inject, input, output } from '@angular/core';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, submission, textsOf } from '@tequio/platform/web';
import { type RenewalChoice, renewalChoices } from '@tequio/renewal/domain';
import { RenewalClient } from '@tequio/renewal/web/embed';
import { type CommitmentAtCloseWire, renewalLimits, renewalTexts } from '@tequio/renewal/wire';
import { keptDraft } from './kept-draft';

interface ChoiceDraft {
  readonly choice: RenewalChoice;
  readonly reason: string;
  readonly into: string;
}

/** Where a seat says what becomes of a commitment. */
@Component({
  selector: 'tq-choice-form',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  template: `
    @let draft = form.draft();
    <div class="stack">
      <fieldset>
        <legend>{{ texts.page.choice }}</legend>
        @for (one of choices; track one) {
          <label class="choice">
            <input type="radio" [name]="'choice-' + commitment().id" [value]="one" [checked]="draft.choice === one" (change)="form.change({ choice: one })" />
            <span>{{ texts.choices[one] }}</span>
          </label>
        }
        <tq-refusal-list [refusals]="saving.refusalsAt('choice')" />
      </fieldset>
      @if (draft.choice === 'merged') {
        <tq-form-field [label]="texts.page.into" [errors]="errorsAt('intoCommitmentId')">
          <select (change)="form.change({ into: into.value })" #into>
            <option value="" [selected]="draft.into === ''">{{ texts.page.chooseInto }}</option>
            @for (one of others(); track one.id) {
              <option [value]="one.id" [selected]="draft.into === one.id">{{ one.number }}. {{ one.title }}</option>
            }
          </select>
        </tq-form-field>
      }
      <tq-form-field [label]="texts.page.reason" [errors]="errorsAt('reason')" [limit]="limit">
        <textarea tqGrow rows="2" [value]="draft.reason" (input)="form.change({ reason: reason.value })" #reason></textarea>
      </tq-form-field>
      <tq-blocked-action [busy]="saving.pending()" (pressed)="save()">{{ texts.page.saveChoice }}</tq-blocked-action>
      <tq-refusal-list [refusals]="otherRefusals()" [announced]="true" />
    </div>
  `,
})
export class ChoiceForm {
  readonly commitment = input.required<CommitmentAtCloseWire>();
  readonly all = input.required<readonly CommitmentAtCloseWire[]>();
  readonly saved = output<void>();
  /** Somebody else saved meanwhile: theirs is to be read first. */
  readonly overtaken = output<void>();

  protected readonly texts = textsOf(renewalTexts);
  private readonly client = inject(RenewalClient);
  private readonly keptText = inject(KeptText);
  protected readonly choices = renewalChoices;
  protected readonly limit = renewalLimits.text;
  protected readonly others = computed(() => this.all().filter(({ id }) => id !== this.commitment().id));
  private readonly kept = computed(() => this.keptText.keep(`renewal-choice:${this.commitment().id}`));
  protected readonly form = keptDraft<ChoiceDraft>(
    this.kept,
    computed(() => {
      const written = this.commitment().choice;
      return { choice: written?.choice ?? 'finished', reason: written?.reason ?? '', into: written?.into?.id ?? '' };
    }),
  );

  protected readonly saving = submission(
    () => {
      const { choice, reason, into } = this.form.draft();
      const intoCommitmentId = choice === 'merged' && into !== '' ? into : null;
      return this.client.writeChoice(this.commitment().id, { choice, reason, intoCommitmentId, revision: this.commitment().choice?.revision ?? 0 });
    },
    () => {
      this.kept().forget();
      this.saved.emit();
    },
  );
  protected readonly otherRefusals = computed(() => this.saving.refusalsElsewhere(['choice', 'intoCommitmentId', 'reason']));

  protected errorsAt(field: string): string[] {
    return this.saving.refusalsAt(field).map(({ text }) => text);
  }

  protected async save(): Promise<void> {
    await this.saving.run();
    if (this.saving.problem()?.reasons.some(({ code }) => code === 'renewal.changed-meanwhile')) this.overtaken.emit();
  }
}
