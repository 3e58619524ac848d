import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PhaseLineView, shownReasons } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { BlockedAction, EmptyState, PageHeader, PageOutcome, Pager, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type ProblemState, problemStates } from '@tequio/problems/domain';
import { type ProblemList, type ProblemListItem, problemsApi, problemsPages, problemsTexts } from '@tequio/problems/wire';
import { markOfState } from '../problem-marks';

const order: readonly ProblemState[] = ['prioritised', 'submitted', 'draft', 'merged', 'set-aside'];

/** Every problem of the cycle, grouped by what became of it. */
@Component({
  selector: 'tq-problems-page',
  imports: [BlockedAction, EmptyState, PageHeader, PageOutcome, Pager, PhaseLineView, RouterLink, StatusMark],
  templateUrl: './problems-page.html',
  styleUrl: './problems-page.css',
})
export class ProblemsPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  /** From the address: one state only, and the page. */
  readonly estado = input<string>();
  readonly pagina = input<string>();

  protected readonly words = textsOf(problemsTexts);
  protected readonly texts = this.words.list;
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly language = inject(Language);
  protected readonly marks = markOfState;

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  private readonly state = computed(() => problemStates.find((state) => state === this.estado()));
  protected readonly problems = httpResource<ProblemList>(() => {
    if (!this.workspace.hasValue()) return undefined;
    const state = this.state();
    return {
      url: problemsApi.ofCycle(this.workspace.value().line.cycle.id),
      params: { page: this.pagina() ?? '1', ...(state ? { state } : {}) },
    };
  });

  protected readonly groups = computed(() => {
    if (!this.problems.hasValue()) return [];
    const { items, countByState } = this.problems.value();
    return order
      .map((state) => ({ state, title: this.words.groups[state], count: countByState[state], items: items.filter((item) => item.state === state) }))
      .filter((group) => group.items.length > 0);
  });
  protected readonly filters = computed(() => {
    if (!this.problems.hasValue()) return [];
    const { countByState } = this.problems.value();
    return order.filter((state) => countByState[state] > 0).map((state) => ({ state, text: this.words.groups[state], count: countByState[state] }));
  });
  protected readonly chosen = computed(() => this.state() ?? null);
  protected readonly against = computed(() => (this.problems.hasValue() ? shownReasons(this.problems.value().can.open) : []));
  protected readonly crumbs = computed(() => {
    if (!this.workspace.hasValue()) return [];
    const place = this.workspace.value().line.cycle;
    const text = fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName });
    return [{ text, link: cyclePages.overview(place.entitySlug, place.number) }];
  });
  protected readonly freshLink = computed(() => problemsPages.fresh(this.slug(), this.cycle()));
  protected readonly scoringLink = computed(() => problemsPages.scoring(this.slug(), this.cycle()));

  private readonly listing = new Intl.ListFormat(this.language.locale);

  constructor() {
    usePageTitle(() => this.texts.title);
  }

  protected linkOf(item: ProblemListItem): string {
    return problemsPages.problem(this.slug(), this.cycle(), item.number);
  }

  protected authorsOf(item: ProblemListItem): string {
    return fill(this.texts.authors, { names: this.listing.format(item.authors) });
  }

  protected mergedText(item: ProblemListItem): string {
    return fill(this.texts.mergedInto, { number: item.mergedIntoNumber ?? '' });
  }

  protected reasonText(item: ProblemListItem): string {
    return fill(this.texts.reason, { reason: item.reason ?? '' });
  }
}
