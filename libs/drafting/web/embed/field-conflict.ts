import { Component, computed, inject, input, output } from '@angular/core';
import { type WrittenByWire, draftingTexts } from '@tequio/drafting/wire';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** Two people wrote in one field: both texts side by side, and the ways to go on. Neither is lost. */
@Component({
  selector: 'tq-field-conflict',
  template: `
    <section class="notice disputed" role="alert">
      <p class="notice-title">{{ texts.title }}</p>
      <p>{{ texts.explanation }}</p>
      <div class="two-texts">
        <div>
          <p class="kicker">{{ texts.mine }}</p>
          <blockquote>{{ mine() || texts.emptyText }}</blockquote>
        </div>
        <div>
          <p class="kicker">{{ theirsTitle() }}</p>
          <blockquote>{{ theirs() || texts.emptyText }}</blockquote>
        </div>
      </div>
      <p class="row">
        <button type="button" class="button" (click)="mineKept.emit()">{{ texts.keepMine }}</button>
        <button type="button" class="button" (click)="theirsKept.emit()">{{ texts.keepTheirs }}</button>
        @if (canJoin()) {
          <button type="button" class="button" (click)="joined.emit()">{{ texts.join }}</button>
        }
      </p>
    </section>
  `,
  styles: `
    .two-texts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--space-4);
    }

    blockquote {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class FieldConflictView {
  readonly mine = input.required<string>();
  readonly theirs = input.required<string>();
  readonly by = input<WrittenByWire | null>(null);
  readonly canJoin = input(false);
  readonly zone = input<string>();
  readonly mineKept = output<void>();
  readonly theirsKept = output<void>();
  readonly joined = output<void>();

  protected readonly texts = textsOf(draftingTexts).conflict;
  private readonly language = inject(Language);
  protected readonly theirsTitle = computed(() => {
    const by = this.by();
    if (!by?.name) return this.texts.theirsUnsigned;
    return fill(this.texts.theirs, { name: by.name, sector: by.sector ?? by.organisation ?? '', at: this.language.dateTime(by.at, this.zone()) });
  });
}
