import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CyclePhaseLine, PhaseLineRefresh } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { monitoringTexts } from '@tequio/monitoring/wire';
import { BlockedAction, EmptyState, PageHeader, PageOutcome, RefusalList, StatusMark } from '@tequio/platform/ui';
import { fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { BalanceReading, ClosingFigures, RenewalClient } from '@tequio/renewal/web/embed';
import { type ClosingWire, type CommitmentAtCloseWire, renewalApi, renewalTexts } from '@tequio/renewal/wire';
import { BalanceForm } from './balance-form';
import { ChoiceForm } from './choice-form';
import { ReportWriting } from './report-writing';

/** How a cycle ends: each commitment evaluated and decided on, the report, and the next cycle. */
@Component({
  selector: 'tq-closing-page',
  imports: [
    BalanceForm,
    BalanceReading,
    BlockedAction,
    ChoiceForm,
    ClosingFigures,
    CyclePhaseLine,
    EmptyState,
    PageHeader,
    PageOutcome,
    RefusalList,
    ReportWriting,
    RouterLink,
    StatusMark,
  ],
  templateUrl: './closing-page.html',
  styles: `
    details > tq-balance-form,
    details > tq-choice-form {
      display: block;
      margin-block: var(--space-3) var(--space-5);
    }

    article {
      scroll-margin-block-start: var(--space-5);
    }
  `,
})
export class ClosingPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly texts = textsOf(renewalTexts);
  protected readonly progressTexts = textsOf(monitoringTexts);
  private readonly cycleWords = textsOf(cycleTexts);
  private readonly client = inject(RenewalClient);
  private readonly phaseLine = inject(PhaseLineRefresh);
  private readonly router = inject(Router);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly closing = httpResource<ClosingWire>(() => {
    const place = this.place();
    return place ? renewalApi.closing(place.id) : undefined;
  });
  protected readonly crumbs = computed(() => {
    const place = this.place();
    if (!place) return [];
    return [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }];
  });
  protected readonly nextPath = computed(() => cyclePages.overview(this.slug(), Number(this.cycle()) + 1));
  protected readonly announced = signal('');

  protected readonly opening = submission(
    () => this.client.openNext(this.place()?.id ?? ''),
    (next) => this.router.navigateByUrl(next.path),
  );

  constructor() {
    usePageTitle(() => fill(this.texts.page.pageTitle, { cycle: this.cycle() }));
  }

  protected anchorOf({ number }: CommitmentAtCloseWire): string {
    return `compromiso-${number.toLowerCase()}`;
  }

  protected say(text: string, params: Record<string, string | number>): string {
    return fill(text, params);
  }

  protected declaredWord({ declared }: CommitmentAtCloseWire): string {
    return declared === null ? this.progressTexts.verified.none : this.progressTexts.declared[declared];
  }

  /** Whoever may neither evaluate nor decide on any commitment reads why once, not under each. */
  protected whyNot(closing: ClosingWire, action: 'evaluate' | 'choose') {
    const reasons = closing.commitments.map(({ can }) => can[action]);
    return reasons.every((one) => one.length > 0) ? (reasons[0] ?? []) : [];
  }

  protected done(text: string): void {
    this.announced.set(text);
    this.readAgain();
    this.phaseLine.lookAgain();
  }

  protected readAgain(): void {
    this.closing.reload();
  }
}
