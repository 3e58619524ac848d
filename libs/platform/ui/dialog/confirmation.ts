import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { uiTexts } from '../ui-texts';
import { DialogFrame } from './dialog-frame';

export interface ConfirmationQuestion {
  readonly title: string;
  /** What will happen, and what cannot be undone. */
  readonly text: string;
  /** A verb: «Congelar versión». */
  readonly confirm: string;
  readonly danger?: boolean;
}

@Component({
  selector: 'tq-confirmation',
  imports: [DialogFrame],
  template: `
    <tq-dialog-frame [title]="question.title">
      <p>{{ question.text }}</p>
      <ng-container actions>
        <button type="button" class="button quiet" (click)="answer(false)">{{ texts.cancel }}</button>
        <button type="button" class="button" [class.danger]="question.danger" [class.primary]="!question.danger" (click)="answer(true)">{{ question.confirm }}</button>
      </ng-container>
    </tq-dialog-frame>
  `,
})
export class Confirmation {
  protected readonly question = inject<ConfirmationQuestion>(DIALOG_DATA);
  protected readonly texts = uiTexts();
  private readonly dialog = inject<DialogRef<boolean>>(DialogRef);

  protected answer(yes: boolean): void {
    this.dialog.close(yes);
  }
}
