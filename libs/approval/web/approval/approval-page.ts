import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReasonWire } from '@tequio/kernel';
import { ApprovalClient } from '@tequio/approval/web/embed';
import { type ApprovalPanel, approvalPaths, approvalTexts } from '@tequio/approval/wire';
import { CyclePhaseLine, PhaseLineRefresh, shownReasons } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { VersionComparison } from '@tequio/drafting/web/embed';
import { planPaths } from '@tequio/plan/wire';
import { BlockedAction, EmptyState, Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { Objections } from './objections';
import { SectorsOnBallot } from './sectors-on-ballot';
import { StanceForm } from './stance-form';

/** The decision on one exact text: who spoke how, what my seat says, what changed since, what is still missing. */
@Component({
  selector: 'tq-approval-page',
  imports: [
    BlockedAction,
    CyclePhaseLine,
    EmptyState,
    Notice,
    Objections,
    PageHeader,
    PageOutcome,
    RefusalList,
    RouterLink,
    SectorsOnBallot,
    StanceForm,
    VersionComparison,
  ],
  templateUrl: './approval-page.html',
})
export class ApprovalPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly texts = textsOf(approvalTexts);
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly language = inject(Language);
  private readonly client = inject(ApprovalClient);
  private readonly phaseLine = inject(PhaseLineRefresh);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly panel = httpResource<ApprovalPanel>(() => {
    const place = this.place();
    return place ? approvalPaths.panel(place.id) : undefined;
  });
  protected readonly planPage = computed(() => planPaths.page(this.slug(), this.cycle()));
  protected readonly publicationPage = computed(() => `/trabajo/${this.slug()}/${this.cycle()}/publicacion`);
  protected readonly crumbs = computed(() => {
    const place = this.place();
    return place ? [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }] : [];
  });
  protected readonly whyNot = computed(() => (this.panel.hasValue() ? shownReasons(this.panel.value().whyNotApproved) : []));
  /** Announces what was just recorded to whoever cannot see the page change. */
  protected readonly saved = signal(false);

  protected readonly withdrawing = submission(
    (id: string) => this.client.withdraw(id),
    () => this.readAgain(),
  );
  protected readonly confirming = submission(
    (id: string, versionHash: string) => this.client.confirm(id, versionHash),
    () => this.readAgain(),
  );

  constructor() {
    usePageTitle(() => fill(this.texts.pageTitle, { cycle: this.cycle() }));
  }

  protected readAgain(): void {
    this.saved.set(true);
    this.panel.reload();
    this.phaseLine.lookAgain();
  }

  protected when(instant: string): string {
    return this.language.dateTime(instant, this.place()?.timeZone);
  }

  protected say(text: string, params: Record<string, string | number>): string {
    return fill(text, params);
  }

  protected reasons(reasons: readonly ReasonWire[]) {
    return shownReasons(reasons);
  }
}
