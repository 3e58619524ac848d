import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import type { ComponentType } from '@angular/cdk/overlay';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Confirmation, type ConfirmationQuestion } from './confirmation';

/** Opens things over the page. The focus goes in, stays in, and comes back to where it was. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  open<Answer, Data, View>(view: ComponentType<View>, data?: Data): DialogRef<Answer, View> {
    return this.dialog.open<Answer, Data, View>(view, {
      data: data ?? null,
      ariaLabelledBy: 'dialog-title',
      panelClass: 'dialog-panel',
      backdropClass: 'dialog-backdrop',
      restoreFocus: true,
    });
  }

  async confirm(question: ConfirmationQuestion): Promise<boolean> {
    const dialog = this.open<boolean, ConfirmationQuestion, Confirmation>(Confirmation, question);
    return (await firstValueFrom(dialog.closed, { defaultValue: false })) ?? false;
  }
}
