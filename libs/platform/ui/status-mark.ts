import { Component, computed, input } from '@angular/core';
import { uiTexts } from './ui-texts';

export type Status = 'verified' | 'waiting' | 'disputed' | 'silent';

/** What is known of something, in a word, a shape and a colour; the shape alone tells them apart. */
@Component({
  selector: 'tq-status-mark',
  template: `
    <span [class]="'status-mark ' + status()">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        @switch (status()) {
          @case ('verified') {
            <circle cx="8" cy="8" r="7" class="filled" />
            <path d="M4.8 8.3l2.2 2.2 4.3-4.8" class="cut" />
          }
          @case ('waiting') {
            <circle cx="8" cy="8" r="6.2" class="drawn" />
            <path d="M8 4.4V8l2.4 1.6" class="drawn" />
          }
          @case ('disputed') {
            <path d="M8 .9L15.1 8 8 15.1.9 8z" class="filled" />
            <path d="M8 4.6v4M8 11v.2" class="cut" />
          }
          @default {
            <circle cx="8" cy="8" r="6.2" class="drawn dashed" />
          }
        }
      </svg>
      <span>{{ word() }}</span>
    </span>
  `,
})
export class StatusMark {
  readonly status = input.required<Status>();
  /** A more exact word than the status's own: «Insuficiente», «Sin avance en 74 días». */
  readonly text = input<string>();

  private readonly texts = uiTexts();
  protected readonly word = computed(() => this.text() ?? this.texts.status[this.status()]);
}
