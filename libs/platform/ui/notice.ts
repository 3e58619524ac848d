import { Component, computed, input } from '@angular/core';

export type NoticeKind = 'plain' | 'waiting' | 'verified' | 'disputed';

/** A few lines set apart. `announced` for what appears as an answer to something just done. */
@Component({
  selector: 'tq-notice',
  template: `
    <div [class]="'notice ' + kind()" [attr.role]="role()">
      @if (title(); as title) {
        <p class="notice-title">{{ title }}</p>
      }
      <ng-content />
    </div>
  `,
})
export class Notice {
  readonly kind = input<NoticeKind>('plain');
  readonly title = input<string>();
  readonly announced = input(false);
  protected readonly role = computed(() => (!this.announced() ? null : this.kind() === 'disputed' ? 'alert' : 'status'));
}
