import { Component, computed, input, output, signal } from '@angular/core';
import { RefusalList, type ShownRefusal } from './refusal-list';
import { uiTexts } from './ui-texts';
import { uniqueId } from './unique-id';

/**
 * A button that teaches: while something speaks against it, it stays where the keyboard finds it, and pressing it tells
 * every reason. A `disabled` button would vanish from the keyboard and say nothing.
 */
@Component({
  selector: 'tq-blocked-action',
  imports: [RefusalList],
  template: `
    <button
      type="button"
      [class]="'button ' + look()"
      [attr.aria-disabled]="isBlocked() || busy() ? 'true' : null"
      [attr.aria-describedby]="isBlocked() ? reasonsId : null"
      [attr.aria-expanded]="isBlocked() ? opened() : null"
      [attr.aria-controls]="isBlocked() ? reasonsId : null"
      (click)="press()"
    >
      @if (busy()) {
        <span class="busy-ring" aria-hidden="true"></span>
      }
      <ng-content />
    </button>
    <div class="blocked-reasons" [id]="reasonsId" [class.visually-hidden]="!shown()">
      @if (isBlocked()) {
        <tq-refusal-list [refusals]="refusals()" [title]="texts.whyNot" />
      }
    </div>
  `,
  host: { class: 'blocked-action' },
})
export class BlockedAction {
  readonly refusals = input<readonly ShownRefusal[]>([]);
  readonly busy = input(false);
  readonly look = input<'primary' | 'quiet' | 'danger' | ''>('primary');
  /** Shows the reasons from the start instead of after a press. */
  readonly open = input(false);
  readonly pressed = output<void>();

  protected readonly texts = uiTexts();
  protected readonly reasonsId = uniqueId();
  protected readonly opened = signal(false);
  protected readonly isBlocked = computed(() => this.refusals().length > 0);
  protected readonly shown = computed(() => this.isBlocked() && (this.open() || this.opened()));

  protected press(): void {
    if (this.busy()) return;
    if (this.isBlocked()) this.opened.update((opened) => !opened);
    else this.pressed.emit();
  }
}
