import { Component, input } from '@angular/core';

/** Nothing here: says so, and what would make something appear (projected). */
@Component({
  selector: 'tq-empty-state',
  template: `
    <div class="empty-state">
      <p class="empty-state-title">{{ title() }}</p>
      <div class="muted"><ng-content /></div>
    </div>
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
}
