import { CdkTrapFocus } from '@angular/cdk/a11y';
import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, input } from '@angular/core';
import { uiTexts, type UiTexts } from '../ui-texts';

/** The frame of what opens over a page: a title, a way out, the content, and the actions at its foot (`[actions]`). */
@Component({
  selector: 'tq-dialog-frame',
  imports: [CdkTrapFocus],
  template: `
    <div class="dialog" cdkTrapFocus>
      <header class="dialog-head">
        <h2 [id]="titleId()">{{ title() }}</h2>
        <button type="button" class="icon-button" [attr.aria-label]="texts.close" (click)="close()">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M5 5l10 10M15 5L5 15" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="dialog-body"><ng-content /></div>
      <footer class="dialog-foot"><ng-content select="[actions]" /></footer>
    </div>
  `,
})
export class DialogFrame {
  readonly title = input.required<string>();
  readonly titleId = input('dialog-title');
  protected readonly texts: UiTexts = uiTexts();
  private readonly dialog = inject(DialogRef);

  protected close(): void {
    this.dialog.close();
  }
}
