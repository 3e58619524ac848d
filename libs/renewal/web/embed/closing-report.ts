import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { type ClosingWire, renewalApi, renewalTexts } from '@tequio/renewal/wire';
import { ClosingFigures } from './closing-figures';

/** For the public page of a plan: the closing report and its numbers, once they are published; before, nothing. */
@Component({
  selector: 'tq-closing-report',
  imports: [ClosingFigures],
  template: `
    @if (published(); as closing) {
      <section class="section" aria-labelledby="informe-de-cierre">
        <h2 id="informe-de-cierre">{{ texts.page.report }}</h2>
        <p class="muted">{{ publishedOn() }}</p>
        <tq-closing-figures [summary]="closing.summary" />
        <p class="written serif reading">{{ closing.report.body }}</p>
      </section>
    }
  `,
  styles: `
    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ClosingReport {
  readonly cycleId = input.required<string>();

  protected readonly texts = textsOf(renewalTexts);
  private readonly language = inject(Language);
  private readonly closing = httpResource<ClosingWire>(() => renewalApi.closing(this.cycleId()));
  protected readonly published = computed(() => {
    const closing = this.closing.hasValue() ? this.closing.value() : null;
    return closing && closing.report.publishedAt !== null ? closing : null;
  });
  protected readonly publishedOn = computed(() => {
    const closing = this.published();
    return closing?.report.publishedAt ? fill(this.texts.page.publishedOn, { date: this.language.date(closing.report.publishedAt, closing.cycle.timeZone) }) : '';
  });
}
