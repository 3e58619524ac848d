import { LocationStrategy } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type SearchKind, comparedAtOnce, partsOfExcerpt, publicKinds, searchKinds } from '@tequio/observatory/domain';
import { type SearchAnswer, type SearchFilters, type SearchResult, observatoryApi, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { EmptyState, PageHeader, PageOutcome, Pager } from '@tequio/platform/ui';
import { Language, Session, fill, textsOf, usePageTitle } from '@tequio/platform/web';

/** Everything that is published, and what the reader may see of the own secretariat's work. The question is in the address. */
@Component({
  selector: 'tq-search-page',
  imports: [EmptyState, PageHeader, PageOutcome, Pager, RouterLink],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
})
export class SearchPage {
  readonly q = input<string>();
  readonly tipo = input<string>();
  readonly entidad = input<string>();
  readonly agenda = input<string>();
  readonly pagina = input<string>();

  protected readonly all = textsOf(observatoryTexts);
  protected readonly texts = this.all.search;
  protected readonly pages = observatoryPages;
  protected readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** The form works before and without JavaScript: it goes to this page's own address. */
  protected readonly address = inject(LocationStrategy).prepareExternalUrl(this.router.serializeUrl(this.router.createUrlTree([observatoryPages.search])));

  protected readonly isMember = computed(() => this.session.memberships().length > 0);
  protected readonly kinds = computed<readonly SearchKind[]>(() => (this.isMember() ? searchKinds : publicKinds));
  protected readonly filters = httpResource<SearchFilters>(() => observatoryApi.searchFilters);
  protected readonly answer = httpResource<SearchAnswer>(() => ({ url: observatoryApi.search, params: this.question() }));

  private readonly question = computed(() => {
    const page = /^[1-9]\d{0,3}$/.test(this.pagina() ?? '') ? this.pagina() : undefined;
    const asked = { q: this.q()?.slice(0, 200), kind: this.tipo(), entity: this.entidad(), agenda: this.agenda(), page };
    return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
  });

  protected readonly hasFilters = computed(() => Boolean(this.tipo() || this.entidad() || this.agenda()));
  protected readonly heading = computed(() => {
    const words = this.q()?.trim();
    return words ? fill(this.texts.titleFor, { words }) : this.texts.title;
  });
  protected readonly count = computed(() => this.language.plural(this.answer.hasValue() ? this.answer.value().total : 0, this.texts.found));
  /** Not one order from the first to the last: said, so that nobody takes the old ones for less near. */
  protected readonly inParts = computed(() => {
    const isMany = this.answer.hasValue() && this.answer.value().total > comparedAtOnce;
    return isMany && this.q()?.trim() ? fill(this.texts.inParts, { n: this.language.number(comparedAtOnce) }) : null;
  });
  private readonly agendaLabels = computed(() => new Map((this.filters.hasValue() ? this.filters.value().agendas : []).map(({ code, label }) => [code, label])));

  protected readonly results = computed(() =>
    (this.answer.hasValue() ? this.answer.value().items : []).map((result) => {
      const [path = '', fragment] = result.path.split('#');
      return {
        id: `${result.kind} ${result.id}`,
        kind: this.texts.kinds[result.kind],
        isWork: isWork(result),
        title: result.title || this.texts.untitled,
        path,
        fragment,
        parts: partsOfExcerpt(result.excerpt),
        place: fill(isWork(result) ? this.texts.workOf : this.texts.planOf, { entity: result.entity.name, plan: result.planNumber }),
        agenda: result.agenda === null ? null : (this.agendaLabels().get(result.agenda) ?? result.agenda),
      };
    }),
  );

  constructor() {
    usePageTitle(() => this.heading());
  }

  protected ask(event: SubmitEvent): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = [...new FormData(event.target)].map(([name, value]) => [name, typeof value === 'string' && value.trim() !== '' ? value.trim() : null]);
    void this.router.navigate([observatoryPages.search], { queryParams: Object.fromEntries(given) as Record<string, string | null> });
  }
}

function isWork({ kind }: SearchResult): boolean {
  return !(publicKinds as readonly SearchKind[]).includes(kind);
}
