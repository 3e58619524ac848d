import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FigureRecords, figureOfSlug, observatoryApi, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { Column, DataTable, EmptyState, PageHeader, PageOutcome, Pager } from '@tequio/platform/ui';
import { Language, textsOf, usePageTitle } from '@tequio/platform/web';
import { FigureBesideClaim } from '../national/figure-beside-claim';

/** The records that a figure counts, one by one. */
@Component({
  selector: 'tq-records-page',
  imports: [Column, DataTable, EmptyState, FigureBesideClaim, PageHeader, PageOutcome, Pager, RouterLink],
  template: `
    @if (figure(); as figure) {
      @if (records.hasValue()) {
        @let all = records.value();
        <article class="page">
          <tq-page-header [title]="texts.figures[figure]" [crumbs]="crumbs" [lead]="texts.records.lead" />
          <tq-figure-beside-claim [figure]="figure" [facts]="all" [opensRecords]="false" />
          <section class="section">
            @if (all.items.length > 0) {
              <tq-data-table [caption]="count()" [rows]="all.items">
                <ng-template [tqColumn]="texts.records.record" [of]="all.items" [heading]="true" let-record>
                  <a [routerLink]="record.path">{{ record.title || texts.search.untitled }}</a>
                </ng-template>
                @if (tellsEntity()) {
                  <ng-template [tqColumn]="texts.records.entity" [of]="all.items" let-record>{{ record.entityName }}</ng-template>
                }
                <ng-template [tqColumn]="texts.records.on" [of]="all.items" let-record>{{ record.on ? language.date(record.on) : texts.records.unknown }}</ng-template>
                @if (tellsSource()) {
                  <ng-template [tqColumn]="texts.records.source" [of]="all.items" let-record>{{ record.source }}</ng-template>
                }
              </tq-data-table>
              <tq-pager [page]="all.page" [pageSize]="all.pageSize" [total]="all.total" />
            } @else {
              <tq-empty-state [title]="texts.records.none">{{ texts.records.noneHint }}</tq-empty-state>
            }
            <p class="json"><a [href]="address()" type="application/json">{{ texts.records.json }}</a></p>
          </section>
        </article>
      } @else {
        <tq-page-outcome [resource]="records" />
      }
    } @else {
      <tq-page-outcome [status]="404" />
    }
  `,
  styles: `
    .json {
      margin-top: var(--space-5);
    }
  `,
})
export class RecordsPage {
  readonly figureSlug = input.required<string>();
  readonly pagina = input<string>();

  protected readonly texts = textsOf(observatoryTexts);
  protected readonly language = inject(Language);
  protected readonly crumbs = [
    { text: this.texts.records.country, link: observatoryPages.country },
    { text: this.texts.records.data, link: observatoryPages.data },
  ];

  protected readonly figure = computed(() => figureOfSlug(this.figureSlug()));
  protected readonly address = computed(() => {
    const figure = this.figure();
    return figure ? observatoryApi.records(figure, pageNumber(this.pagina())) : undefined;
  });
  protected readonly records = httpResource<FigureRecords>(() => this.address());
  protected readonly count = computed(() => this.language.plural(this.records.hasValue() ? this.records.value().total : 0, this.texts.records.total));
  /** A list of entities need not name the entity twice. */
  protected readonly tellsEntity = computed(() => this.records.hasValue() && this.records.value().items.some(({ title, entityName }) => title !== entityName));
  protected readonly tellsSource = computed(() => this.records.hasValue() && this.records.value().items.some(({ source }) => source !== null));

  constructor() {
    usePageTitle(() => {
      const figure = this.figure();
      return figure ? this.texts.figures[figure] : undefined;
    });
  }
}

function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
