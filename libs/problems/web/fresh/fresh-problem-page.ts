import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PhaseLineView, shownReasons } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages } from '@tequio/cycle/wire';
import { FormField, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { KeptText, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { type ProblemList, problemLimits, problemsApi, problemsPages, problemsTexts } from '@tequio/problems/wire';
import { ProblemsClient } from '../problems-client';

/** A problem begins with its title; the rest is written on its page, together. */
@Component({
  selector: 'tq-fresh-problem-page',
  imports: [FormField, PageHeader, PageOutcome, PhaseLineView, RefusalList, RouterLink],
  templateUrl: './fresh-problem-page.html',
})
export class FreshProblemPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly words = textsOf(problemsTexts);
  protected readonly texts = this.words.fresh;
  protected readonly limits = problemLimits;
  private readonly client = inject(ProblemsClient);
  private readonly router = inject(Router);
  private readonly keeper = inject(KeptText);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  private readonly cycleId = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle.id : null));
  protected readonly problems = httpResource<ProblemList>(() => {
    const id = this.cycleId();
    return id === null ? undefined : { url: problemsApi.ofCycle(id), params: { pageSize: '1' } };
  });
  protected readonly against = computed(() => (this.problems.hasValue() ? shownReasons(this.problems.value().can.open) : []));
  protected readonly kept = computed(() => this.keeper.keep(`problem-title:${this.slug()}:${this.cycle()}`));
  protected readonly crumbs = computed(() => [{ text: this.words.list.title, link: problemsPages.list(this.slug(), this.cycle()) }]);
  protected readonly contributionsLink = computed(() => cyclePages.contributions(this.slug(), this.cycle()));

  protected readonly opening = submission(
    () => this.client.open(this.cycleId() ?? '', this.kept().text()),
    ({ number }) => {
      this.kept().forget();
      return this.router.navigateByUrl(problemsPages.problem(this.slug(), this.cycle(), number));
    },
  );
  protected readonly refusals = computed(() => shownReasons(this.opening.refusalsElsewhere(['title'])));

  constructor() {
    usePageTitle(() => this.texts.title);
  }

  protected errors(): string[] {
    return this.opening.refusalsAt('title').map((reason) => reason.text);
  }

  protected write(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.kept().write(event.target.value);
  }

  protected start(event: Event): void {
    event.preventDefault();
    void this.opening.run();
  }
}
