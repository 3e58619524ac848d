import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CyclePhaseLine, PhaseLineRefresh } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { MilestoneProgress, ProgressReport, ProgressStanding } from '@tequio/monitoring/web/embed';
import { type MonitoringOverviewWire, type ProgressWire, type ReportWire, monitoringApi, monitoringPages, monitoringTexts } from '@tequio/monitoring/wire';
import { BlockedAction, Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Session, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { AnswerForm } from './answer-form';
import { ReportForm } from './report-form';
import { VerdictForm } from './verdict-form';

/** One commitment as it is followed: here its owner reports, somebody else verifies, and the owner answers. */
@Component({
  selector: 'tq-followed-commitment-page',
  imports: [AnswerForm, BlockedAction, CyclePhaseLine, MilestoneProgress, Notice, PageHeader, PageOutcome, ProgressReport, ProgressStanding, ReportForm, RouterLink, VerdictForm],
  templateUrl: './followed-commitment-page.html',
})
export class FollowedCommitmentPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly commitment = input.required<string>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly cycleWords = textsOf(cycleTexts);
  private readonly phaseLine = inject(PhaseLineRefresh);
  private readonly session = inject(Session);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly overview = httpResource<MonitoringOverviewWire>(() => {
    const place = this.place();
    return place ? monitoringApi.overview(place.id) : undefined;
  });
  private readonly commitmentId = computed(() => {
    const items = this.overview.hasValue() ? this.overview.value().items : [];
    return items.find(({ number }) => number.toLowerCase() === this.commitment().toLowerCase())?.id ?? null;
  });
  /** The cycle is known and has no such commitment. */
  protected readonly isUnknown = computed(() => this.overview.hasValue() && this.commitmentId() === null);
  protected readonly progress = httpResource<ProgressWire>(() => {
    const id = this.commitmentId();
    return id === null ? undefined : monitoringApi.progress(id);
  });

  protected readonly crumbs = computed(() => {
    const place = this.place();
    if (!place) return [];
    return [
      { text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) },
      { text: this.texts.page.title, link: monitoringPages.overview(this.slug(), this.cycle()) },
    ];
  });
  /** Whoever reports here does not verify: he is not shown again and again why not. */
  protected readonly verifies = computed(() => {
    const roles = this.session.membershipsIn(this.slug()).map(({ role }) => role);
    return roles.some((role) => role === 'civil-society' || role === 'guarantor' || role === 'monitor');
  });
  protected readonly announced = signal('');

  constructor() {
    usePageTitle(() => (this.progress.hasValue() ? `${this.progress.value().commitment.title} · ${this.texts.page.title}` : undefined));
  }

  protected kicker(number: string): string {
    return fill(this.texts.page.openAt, { number });
  }

  protected milestoneOf(all: ProgressWire, report: ReportWire): string | null {
    return all.commitment.milestones.find(({ id }) => id === report.milestoneId)?.what ?? null;
  }

  /** What waits for the owner's answer in a report. */
  protected unanswered(report: ReportWire) {
    return report.verdicts.filter((verdict) => verdict.kind !== 'verified' && verdict.answer === null);
  }

  protected done(text: string): void {
    this.announced.set(text);
    this.progress.reload();
    this.phaseLine.lookAgain();
  }
}
