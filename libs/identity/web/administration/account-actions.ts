import { Component, computed, inject, input, output } from '@angular/core';
import { type AccountRow, type ChangeAccountRequest, identityTexts } from '@tequio/identity/wire';
import { fill, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

/** What an administrator may change of one account. */
@Component({
  selector: 'tq-account-actions',
  imports: [WhatWentWrong],
  template: `
    <div class="row">
      @for (action of actions(); track action.text) {
        <button type="button" class="button quiet" [attr.aria-label]="action.label" (click)="changing.run(action.change)">{{ action.text }}</button>
      }
    </div>
    <tq-what-went-wrong [of]="changing" />
  `,
})
export class AccountActions {
  readonly account = input.required<AccountRow>();
  readonly changed = output<void>();

  private readonly texts = textsOf(identityTexts).administration;
  private readonly client = inject(IdentityClient);
  protected readonly changing = submission(
    (change: ChangeAccountRequest) => this.client.changeAccount(this.account().id, change),
    () => this.changed.emit(),
  );
  protected readonly actions = computed(() => {
    const { isAdministrator, isNationalObserver, disabledAt, name } = this.account();
    const actions: { text: string; change: ChangeAccountRequest }[] = [
      disabledAt === null ? { text: this.texts.disable, change: { disabled: true } } : { text: this.texts.enable, change: { disabled: false } },
      isNationalObserver
        ? { text: this.texts.withdrawObserver, change: { isNationalObserver: false } }
        : { text: this.texts.grantObserver, change: { isNationalObserver: true } },
      ...(isAdministrator ? [{ text: this.texts.withdrawAdministrator, change: { isAdministrator: false } }] : []),
    ];
    return actions.map((action) => ({ ...action, label: fill(this.texts.of, { action: action.text, name }) }));
  });
}
