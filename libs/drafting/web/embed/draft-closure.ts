import { Component, computed, inject, input, output, signal } from '@angular/core';
import { draftingTexts } from '@tequio/drafting/wire';
import { BlockedAction, FormField, GrowWithText, Notice } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { DraftClient } from './draft-client';
import type { LiveDraft } from './live-draft';

/** Why a text cannot be written now, and how one who drafts reopens it; once reopened, what that means. */
@Component({
  selector: 'tq-draft-closure',
  imports: [BlockedAction, FormField, GrowWithText, Notice],
  template: `
    @if (reopening(); as reopening) {
      <tq-notice kind="waiting" [title]="reopening">
        <p>{{ texts.reopenWarning }}</p>
        @if (draft().canEdit()) {
          <label class="choice">
            <input type="checkbox" [checked]="draft().isEditorial()" (change)="draft().isEditorial.set(box.checked)" #box />
            <span>{{ fieldTexts.editorial }} <span class="muted">{{ fieldTexts.editorialHint }}</span></span>
          </label>
        }
      </tq-notice>
    } @else if (isReader()) {
      <p class="muted">{{ against()[0]?.text }}</p>
    } @else if (against().length > 0) {
      <tq-notice kind="plain" [title]="texts.closed">
        @for (reason of against(); track $index) {
          <p>{{ reason.text }}</p>
        }
        @if (mayReopen()) {
          @if (asks()) {
            <form method="post" class="stack" (submit)="$event.preventDefault(); reopen.run(reason.value)">
              <tq-form-field [label]="texts.reopenReason" [hint]="texts.reopenWarning" [errors]="errors()">
                <textarea tqGrow rows="2" #reason></textarea>
              </tq-form-field>
              <div class="row">
                <tq-blocked-action [busy]="reopen.pending()" (pressed)="reopen.run(reason.value)">{{ texts.reopen }}</tq-blocked-action>
                <button type="button" class="button quiet" (click)="asks.set(false)">{{ texts.cancel }}</button>
              </div>
            </form>
          } @else {
            <p><button type="button" class="button" (click)="asks.set(true)">{{ texts.reopen }}…</button></p>
          }
        }
      </tq-notice>
    }
  `,
})
export class DraftClosure {
  readonly draft = input.required<LiveDraft>();
  readonly zone = input<string>();
  readonly reopened = output<void>();

  protected readonly texts = textsOf(draftingTexts).closure;
  protected readonly fieldTexts = textsOf(draftingTexts).field;
  private readonly language = inject(Language);
  private readonly client = inject(DraftClient);
  protected readonly asks = signal(false);

  private readonly told = computed(() => {
    const { resource } = this.draft();
    return resource.hasValue() ? resource.value() : null;
  });
  protected readonly against = computed(() => (this.told()?.can.edit ?? []).map(({ text }) => ({ text })));
  /** Whose role does not draft hears it in passing; a closed text is news only to those who write. */
  protected readonly isReader = computed(() => (this.told()?.can.edit ?? []).some(({ kind }) => kind === 'forbidden'));
  protected readonly mayReopen = computed(() => this.told()?.can.reopen.length === 0);
  protected readonly reopening = computed(() => {
    const reopening = this.told()?.reopening;
    if (!reopening) return null;
    const words = { at: this.language.dateTime(reopening.at, this.zone()), reason: reopening.reason };
    return reopening.by ? fill(this.texts.reopened, { ...words, name: reopening.by }) : fill(this.texts.reopenedUnsigned, words);
  });

  protected readonly reopen = submission(
    (reason: string) => {
      const subject = this.draft().subject();
      if (!subject) throw new Error('A draft is reopened only once it was read');
      return this.client.reopenText(subject, reason);
    },
    () => {
      this.asks.set(false);
      this.draft().readAgain();
      this.reopened.emit();
    },
  );
  protected readonly errors = computed(() => (this.reopen.problem()?.reasons ?? []).map(({ text }) => text));
}
