import { Component, computed, input } from '@angular/core';

/** Plain text as people wrote it: an empty line parts paragraphs. */
@Component({
  selector: 'tq-paragraphs',
  template: `
    @for (paragraph of paragraphs(); track $index) {
      <p class="written">{{ paragraph }}</p>
    }
  `,
  styles: `
    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .written + .written {
      margin-top: var(--space-2);
    }
  `,
})
export class Paragraphs {
  readonly text = input.required<string>();
  protected readonly paragraphs = computed(() => this.text().split(/\n{2,}/));
}
