import { Component, computed, input } from '@angular/core';
import { type ChangedWordsWire, deliberationTexts } from '@tequio/deliberation/wire';
import { fill, textsOf } from '@tequio/platform/web';

/** The words of a passage before and now, in one reading. */
@Component({
  selector: 'tq-changed-words',
  template: `
    <p class="muted small">{{ lead() }}</p>
    <p class="prose words">
      @for (segment of change().segments; track $index) {
        @switch (segment.kind) {
          @case ('added') {<ins><span class="visually-hidden">{{ texts.added }}: </span>{{ segment.text }}</ins>}
          @case ('removed') {<del><span class="visually-hidden">{{ texts.removed }}: </span>{{ segment.text }}</del>}
          @default {<span>{{ segment.text }}</span>}
        }
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
    }

    .words {
      margin-top: var(--space-2);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ChangedWords {
  readonly change = input.required<ChangedWordsWire>();

  protected readonly texts = textsOf(deliberationTexts).follow;
  protected readonly lead = computed(() => {
    const { label, earlierVersion, laterVersion } = this.change();
    return fill(this.texts.changeLead, { label, earlier: earlierVersion, later: laterVersion });
  });
}
