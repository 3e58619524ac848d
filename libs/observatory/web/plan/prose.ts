import { Component, computed, input } from '@angular/core';

/** A text of the plan, one paragraph a line. */
@Component({
  selector: 'tq-prose',
  template: `
    @for (paragraph of paragraphs(); track $index) {
      <p>{{ paragraph }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p + p {
      margin-top: var(--space-3);
    }
  `,
})
export class Prose {
  readonly text = input.required<string>();
  protected readonly paragraphs = computed(() => this.text().split(/\n+/).filter((line) => line.trim() !== ''));
}
