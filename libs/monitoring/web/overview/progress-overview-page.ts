import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { CyclePhaseLine } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { ProgressOverview } from '@tequio/monitoring/web/embed';
import { monitoringPages, monitoringTexts } from '@tequio/monitoring/wire';
import { PageHeader, PageOutcome } from '@tequio/platform/ui';
import { fill, textsOf, usePageTitle } from '@tequio/platform/web';

/** Every commitment of the cycle: what its owner declares, what somebody else checked, how long nobody has said a word. */
@Component({
  selector: 'tq-progress-overview-page',
  imports: [CyclePhaseLine, PageHeader, PageOutcome, ProgressOverview],
  template: `
    @if (place(); as place) {
      <div class="page">
        <tq-page-header [title]="texts.page.title" [lead]="texts.page.intro" [crumbs]="crumbs()" />
        <tq-cycle-phase-line [cycleId]="place.id" />
        <section class="section">
          <tq-progress-overview [cycleId]="place.id" [linkPrefix]="prefix()" [timeZone]="place.timeZone" />
        </section>
      </div>
    } @else {
      <tq-page-outcome [resource]="workspace" />
    }
  `,
})
export class ProgressOverviewPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly prefix = computed(() => monitoringPages.commitment(this.slug(), this.cycle(), ''));
  protected readonly crumbs = computed(() => {
    const place = this.place();
    if (!place) return [];
    return [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }];
  });

  constructor() {
    usePageTitle(() => fill(this.texts.page.pageTitle, { cycle: this.cycle() }));
  }
}
