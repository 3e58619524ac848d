import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { type PublishedReportWire, renewalApi, renewalTexts } from '@tequio/renewal/wire';
import { ClosingFigures } from './closing-figures';

/** For the public page of a plan: the closing report and its numbers, once they are published; before, nothing. */
@Component({
  selector: 'tq-closing-report',
  imports: [ClosingFigures],
  template: `
    @if (published(); as report) {
      <section class="stack" aria-labelledby="informe-de-cierre">
        <h2 id="informe-de-cierre">{{ texts.page.report }}</h2>
        <p class="muted">{{ publishedOn() }}</p>
        <tq-closing-figures [summary]="report.summary" />
        <p class="written serif reading">{{ report.body }}</p>
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
  private readonly report = httpResource<PublishedReportWire>(() => renewalApi.report(this.cycleId()));
  protected readonly published = computed(() => (this.report.hasValue() ? this.report.value().published : null));
  protected readonly publishedOn = computed(() => {
    const { published, timeZone } = this.report.hasValue() ? this.report.value() : { published: null, timeZone: '' };
    return published ? fill(this.texts.page.publishedOn, { date: this.language.date(published.at, timeZone) }) : '';
  });
}
