import { Component, computed, input } from '@angular/core';
import { uiTexts } from './ui-texts';

/** Something is under way; with `done` and `total`, how far. */
@Component({
  selector: 'tq-busy-mark',
  template: `
    <div class="busy-mark" role="status">
      <span class="busy-ring" aria-hidden="true"></span>
      <span>{{ words() }}</span>
      @if (total(); as total) {
        <progress [value]="done()" [max]="total" [attr.aria-label]="words()"></progress>
        <span class="numbers muted">{{ done() }} / {{ total }}</span>
      }
    </div>
  `,
})
export class BusyMark {
  readonly text = input<string>();
  readonly done = input(0);
  readonly total = input<number>();
  private readonly texts = uiTexts();
  protected readonly words = computed(() => this.text() ?? this.texts.working);
}
