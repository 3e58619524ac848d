import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { textsOf } from '@tequio/platform/web';
import { type ClosingOfCommitmentWire, renewalApi, renewalTexts } from '@tequio/renewal/wire';
import { BalanceReading } from './balance-reading';

/** For the public page of a commitment: its balance, once the report of its cycle is published; before, nothing. */
@Component({
  selector: 'tq-closing-balance',
  imports: [BalanceReading],
  template: `
    @if (closing.hasValue() && closing.value().publishedAt !== null) {
      <section aria-labelledby="balance">
        <h2 id="balance">{{ texts.page.publicClosing }}</h2>
        <tq-balance-reading class="stack" [balance]="closing.value().balance" [choice]="closing.value().choice" [timeZone]="closing.value().timeZone" />
      </section>
    }
  `,
})
export class ClosingBalance {
  readonly commitmentId = input.required<string>();

  protected readonly texts = textsOf(renewalTexts);
  protected readonly closing = httpResource<ClosingOfCommitmentWire>(() => renewalApi.closingOfCommitment(this.commitmentId()));
}
