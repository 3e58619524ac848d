import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { type ProgressWire, monitoringApi, monitoringTexts } from '@tequio/monitoring/wire';
import { BusyMark, Notice } from '@tequio/platform/ui';
import { textsOf } from '@tequio/platform/web';
import { MilestoneProgress } from './milestone-progress';
import { ProgressReport } from './progress-report';
import { ProgressStanding } from './progress-standing';

/** For public pages of a commitment: both statuses side by side, the progress by milestones, and every report with its verdicts. */
@Component({
  selector: 'tq-progress-side-by-side',
  imports: [BusyMark, MilestoneProgress, Notice, ProgressReport, ProgressStanding],
  template: `
    @if (progress.hasValue()) {
      @let all = progress.value();
      <div class="stack">
        <tq-progress-standing [standing]="all.standing" />
        @if (all.standing.openDisputes > 0) {
          <tq-notice kind="disputed">
            <p>{{ texts.page.openDispute }}</p>
          </tq-notice>
        }
        @if (all.commitment.milestones.length > 0) {
          <h3>{{ texts.page.progress }}</h3>
          <tq-milestone-progress [progress]="all" />
        }
        <h3>{{ texts.page.reports }}</h3>
        @if (all.reports.length > 0) {
          <ul class="list-lines">
            @for (report of all.reports; track report.id) {
              <li>
                <tq-progress-report
                  [report]="report"
                  [timeZone]="all.timeZone"
                  [milestone]="milestoneOf()(report.milestoneId)"
                  [inDispute]="all.standing.openDisputes > 0"
                />
              </li>
            }
          </ul>
        } @else {
          <p class="muted">{{ texts.page.noReport }}</p>
        }
      </div>
    } @else if (progress.isLoading()) {
      <tq-busy-mark [text]="texts.page.loading" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ProgressSideBySide {
  readonly commitmentId = input.required<string>();

  protected readonly texts = textsOf(monitoringTexts);
  protected readonly progress = httpResource<ProgressWire>(() => monitoringApi.progress(this.commitmentId()));
  protected readonly milestoneOf = computed(() => {
    const milestones = this.progress.hasValue() ? this.progress.value().commitment.milestones : [];
    const names = new Map(milestones.map(({ id, what }) => [id, what]));
    return (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  });
}
