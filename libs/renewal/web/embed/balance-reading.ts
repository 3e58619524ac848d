import { Component, computed, inject, input } from '@angular/core';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { type BalanceWire, type ChoiceWire, renewalTexts } from '@tequio/renewal/wire';

/** How a commitment ended, to read: its evaluation and what becomes of it. */
@Component({
  selector: 'tq-balance-reading',
  template: `
    @if (balance(); as balance) {
      <dl class="facts">
        <dt>{{ texts.page.completion }}</dt>
        <dd>{{ texts.completions[balance.completion] }}</dd>
        <dt>{{ texts.page.potential }}</dt>
        <dd>{{ texts.potentials[balance.potential] }}</dd>
        <dt>{{ texts.page.earlyResults }}</dt>
        <dd>{{ texts.earlyResults[balance.earlyResults] }}</dd>
        <dt>{{ texts.page.lessons }}</dt>
        <dd class="written serif">{{ balance.lessons }}</dd>
        @if (balance.evidence) {
          <dt>{{ texts.page.evidence }}</dt>
          <dd class="written serif">{{ balance.evidence }}</dd>
        }
      </dl>
      <p class="muted small">{{ evaluatedBy() }}</p>
    } @else {
      <p class="muted">{{ texts.page.noBalance }}</p>
    }
    @if (choice(); as choice) {
      <p>
        <b>{{ texts.page.choice }}:</b> {{ texts.choices[choice.choice] }}
        @if (mergedInto(); as into) {
          <br />{{ into }}
        }
      </p>
      <p class="written serif">{{ choice.reason }}</p>
      <p class="muted small">{{ decidedBy() }}</p>
    } @else {
      <p class="muted">{{ texts.page.noChoice }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class BalanceReading {
  readonly balance = input.required<BalanceWire | null>();
  readonly choice = input.required<ChoiceWire | null>();
  readonly timeZone = input.required<string>();

  protected readonly texts = textsOf(renewalTexts);
  private readonly language = inject(Language);

  protected readonly evaluatedBy = computed(() => {
    const balance = this.balance();
    if (!balance) return '';
    return fill(this.texts.page.evaluatedBy, { organisation: balance.organisation ?? this.texts.page.monitorVoice, date: this.language.date(balance.evaluatedAt, this.timeZone()) });
  });
  protected readonly decidedBy = computed(() => {
    const choice = this.choice();
    if (!choice) return '';
    return fill(this.texts.page.decidedBy, { organisation: choice.organisation ?? this.texts.page.noInstitution, date: this.language.date(choice.decidedAt, this.timeZone()) });
  });
  protected readonly mergedInto = computed(() => {
    const into = this.choice()?.into;
    return into ? fill(this.texts.page.mergedInto, { number: into.number, title: into.title }) : null;
  });
}
