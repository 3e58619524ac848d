import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { type PersonWire, deliberationTexts } from '@tequio/deliberation/wire';
import { FormField, GrowWithText } from '@tequio/platform/ui';
import { type Kept, KeptText, textsOf } from '@tequio/platform/web';

export interface WrittenComment {
  readonly body: string;
  readonly mentions: readonly string[];
  readonly field: string | null;
}

/** Where a comment is written; the text stays in this browser until the server has it. */
@Component({
  selector: 'tq-comment-form',
  imports: [FormField, GrowWithText],
  template: `
    <form method="post" class="stack" (submit)="send($event)">
      @if (fields().length > 0) {
        <tq-form-field [label]="contributionTexts.about">
          <select [value]="field()" (change)="field.set(select.value)" #select>
            <option value="">{{ texts.wholeText }}</option>
            @for (choice of fields(); track choice.name) {
              <option [value]="choice.name" [selected]="choice.name === field()">{{ choice.label }}</option>
            }
          </select>
        </tq-form-field>
      }
      <tq-form-field [label]="label()" [errors]="errors()">
        <textarea tqGrow rows="3" [value]="text()" (input)="keep(area.value)" #area></textarea>
      </tq-form-field>
      <details>
        <summary>{{ texts.mention }}…</summary>
        <fieldset>
          <legend class="visually-hidden">{{ texts.mention }}</legend>
          @for (member of members(); track member.accountId) {
            <label class="choice">
              <input type="checkbox" [checked]="mentioned().has(member.accountId)" (change)="toggleMention(member.accountId)" />
              {{ member.name }}
            </label>
          }
        </fieldset>
      </details>
      <p class="row">
        <button type="submit" class="button primary" [attr.aria-disabled]="pending() ? 'true' : null">{{ sendText() }}</button>
        <ng-content />
      </p>
    </form>
  `,
})
export class CommentForm {
  /** Names the text kept in the browser: one form, one name. */
  readonly keptAs = input.required<string>();
  readonly label = input.required<string>();
  readonly sendText = input.required<string>();
  readonly members = input<readonly PersonWire[]>([]);
  readonly fields = input<readonly { readonly name: string; readonly label: string }[]>([]);
  /** The field chosen by the page, when the reader came from one. */
  readonly chosenField = input<string | null>(null);
  readonly errors = input<readonly string[]>([]);
  readonly pending = input(false);
  /** Grows by one after each comment that the server took. */
  readonly sent = input(0);
  readonly written = output<WrittenComment>();

  protected readonly texts = textsOf(deliberationTexts).threads;
  protected readonly contributionTexts = textsOf(deliberationTexts).contributions;
  private readonly keptText = inject(KeptText);
  private readonly kept = computed<Kept>(() => this.keptText.keep(this.keptAs()));
  protected readonly text = computed(() => this.kept().text());
  protected readonly field = signal('');
  protected readonly mentioned = signal<ReadonlySet<string>>(new Set());
  private takenUpTo = 0;

  constructor() {
    effect(() => this.field.set(this.chosenField() ?? ''));
    effect(() => {
      if (this.sent() === this.takenUpTo) return;
      this.takenUpTo = this.sent();
      this.kept().forget();
      this.mentioned.set(new Set());
    });
  }

  protected keep(text: string): void {
    this.kept().write(text);
  }

  protected toggleMention(accountId: string): void {
    this.mentioned.update((mentioned) => {
      const changed = new Set(mentioned);
      if (!changed.delete(accountId)) changed.add(accountId);
      return changed;
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.pending()) this.written.emit({ body: this.text(), mentions: [...this.mentioned()], field: this.field() || null });
  }
}
