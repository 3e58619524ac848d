import { Component, computed, inject, input } from '@angular/core';
import { Language, textsOf } from '@tequio/platform/web';
import { type ClosingSummary, completions } from '@tequio/renewal/domain';
import { renewalTexts } from '@tequio/renewal/wire';

/** The balance in numbers; commitments nobody ever reported on stand apart from those that did little. */
@Component({
  selector: 'tq-closing-figures',
  template: `
    <table class="plain">
      <caption class="visually-hidden">{{ texts.page.summaryOf }}</caption>
      <tbody>
        @for (line of lines(); track line.text) {
          <tr>
            <th scope="row">{{ line.text }}</th>
            <td class="numeric numbers">{{ line.count }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 28rem;
    }

    th {
      font-weight: normal;
      text-align: start;
    }
  `,
})
export class ClosingFigures {
  readonly summary = input.required<ClosingSummary>();

  protected readonly texts = textsOf(renewalTexts);
  private readonly language = inject(Language);

  protected readonly lines = computed(() => {
    const { total, inactive, byCompletion, notEvaluated } = this.summary();
    const counted = completions.map((completion) => ({ text: this.texts.completions[completion], count: byCompletion[completion] }));
    const rest = [
      { text: this.texts.page.notEvaluated, count: notEvaluated },
      { text: this.texts.page.inactive, count: inactive },
    ];
    const shown = [...counted, ...rest].filter(({ count }) => count > 0);
    return [...shown, { text: this.texts.page.total, count: total }].map(({ text, count }) => ({ text, count: this.language.number(count) }));
  });
}
