import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nationalFigures } from '@tequio/observatory/domain';
import { type NationalOverview, observatoryApi, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { PageHeader, PageOutcome, SearchBox } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { CountedBars } from './counted-bars';
import { CountryMap } from './country-map';
import { CountryTable } from './country-table';
import { FigureBesideClaim } from './figure-beside-claim';
import { Funnel } from './funnel';

/** The country at a glance: how far each entity has come, and every number beside what is claimed of it. */
@Component({
  selector: 'tq-national-page',
  imports: [CountedBars, CountryMap, CountryTable, FigureBesideClaim, Funnel, PageHeader, PageOutcome, RouterLink, SearchBox],
  templateUrl: './national-page.html',
  styleUrl: './national-page.css',
})
export class NationalPage {
  protected readonly overview = httpResource<NationalOverview>(() => observatoryApi.overview);
  protected readonly texts = textsOf(observatoryTexts).national;
  protected readonly pages = observatoryPages;
  protected readonly figures = nationalFigures;
  protected readonly mapAuthor = 'Victor Cazanave (@svg-maps)';
  private readonly language = inject(Language);

  private readonly known = computed(() => (this.overview.hasValue() ? this.overview.value() : null));
  protected readonly kicker = computed(() => fill(this.texts.kicker, { date: this.language.date(this.known()?.asOf ?? '') }));
  protected readonly agendas = computed(() =>
    (this.known()?.agendas ?? []).map(({ code, label, commitments }) => ({
      name: label,
      value: commitments,
      link: observatoryPages.search,
      query: { tipo: 'commitment', agenda: code },
    })),
  );

  protected readonly time = computed(() => {
    const { medianDays = null, known = 0, unknown = 0 } = this.known()?.timeToPlan ?? {};
    if (medianDays === null) return null;
    return {
      medianDays,
      sentence: fill(this.texts.timeMedian, { n: this.language.number(medianDays) }),
      short: fill(this.texts.timeMedianShort, { n: this.language.number(medianDays) }),
      known: this.language.plural(known, this.texts.timeKnown),
      unknown: unknown === 0 ? null : this.language.plural(unknown, this.texts.timeUnknown),
    };
  });
  protected readonly times = computed(() =>
    (this.known()?.entities ?? [])
      .filter(({ hasPlan }) => hasPlan)
      .map((entity) => ({
        name: entity.shortName,
        value: entity.daysToPlan,
        words: entity.daysToPlan === null ? this.records.unknown : this.language.number(entity.daysToPlan),
        link: observatoryPages.entity(entity.slug),
      }))
      .sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity)),
  );
  protected readonly stalled = computed(() =>
    (this.known()?.entities ?? [])
      .filter(({ isStalled }) => isStalled)
      .map((entity) => ({
        name: entity.shortName,
        value: entity.stalledDays,
        words: entity.stalledDays === null ? this.texts.unknownSince : this.language.plural(entity.stalledDays, this.texts.days),
        link: observatoryPages.entity(entity.slug),
      }))
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1)),
  );
  protected readonly stalledLead = computed(() => fill(this.texts.stalledLead, { date: this.language.date(this.known()?.today ?? '') }));
  protected readonly records = textsOf(observatoryTexts).records;
  protected readonly credit = fill(this.texts.mapCredit, { author: this.mapAuthor, licence: 'CC BY 4.0' });
}
