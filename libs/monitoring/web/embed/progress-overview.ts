import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MonitoringOverviewWire, type StandingWire, monitoringApi, monitoringTexts } from '@tequio/monitoring/wire';
import { BusyMark, Column, DataTable, EmptyState, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { declaredMark, verifiedMark } from './progress-standing';

/** All commitments of a cycle, what is declared and what is checked of each. */
@Component({
  selector: 'tq-progress-overview',
  imports: [BusyMark, Column, DataTable, EmptyState, RouterLink, StatusMark],
  template: `
    @if (overview.hasValue()) {
      @let items = overview.value().items;
      @if (items.length > 0) {
        <tq-data-table [caption]="texts.page.title" [captionHidden]="true" [rows]="items">
          <ng-template [tqColumn]="texts.page.commitment" [of]="items" [heading]="true" let-row>
            <a [routerLink]="linkPrefix() + row.number.toLowerCase()">{{ row.number }}. {{ row.title }}</a>
            @if (row.lead) {
              <span class="lead-name muted small">{{ row.lead }}</span>
            }
          </ng-template>
          <ng-template [tqColumn]="texts.page.declaredColumn" [of]="items" let-row>
            <tq-status-mark [status]="declared(row.standing)" [text]="declaredWord(row.standing)" />
          </ng-template>
          <ng-template [tqColumn]="texts.page.verifiedColumn" [of]="items" let-row>
            <tq-status-mark [status]="verified(row.standing)" [text]="texts.verified[row.standing.verified]" />
          </ng-template>
          <ng-template [tqColumn]="texts.page.progress" [of]="items" let-row>{{ shares(row.standing) }}</ng-template>
          <ng-template [tqColumn]="texts.page.lastWord" [of]="items" let-row>{{ lastWord(row.standing) }}</ng-template>
        </tq-data-table>
      } @else {
        <tq-empty-state [title]="texts.page.none" />
      }
    } @else if (overview.isLoading()) {
      <tq-busy-mark [text]="texts.page.loading" />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .lead-name {
      display: block;
      font-weight: normal;
    }
  `,
})
export class ProgressOverview {
  readonly cycleId = input.required<string>();
  /** What the number of the commitment is put after: `/trabajo/durango/2/seguimiento/`, or the public `…/compromisos/`. */
  readonly linkPrefix = input.required<string>();
  readonly timeZone = input<string>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly language = inject(Language);
  protected readonly overview = httpResource<MonitoringOverviewWire>(() => monitoringApi.overview(this.cycleId()));

  protected readonly declared = declaredMark;
  protected readonly verified = verifiedMark;

  protected declaredWord({ declared }: StandingWire): string {
    return declared === null ? this.texts.verified.none : this.texts.declared[declared];
  }

  protected shares({ progress }: StandingWire): string {
    return fill(this.texts.page.progressOf, { declared: this.language.percent(progress.declared), verified: this.language.percent(progress.verified) });
  }

  /** Silence is said in days; what was said today or yesterday by its date. */
  protected lastWord({ lastReportAt, daysSilent }: StandingWire): string {
    const silence = daysSilent === null ? null : this.language.plural(daysSilent, this.texts.page.silentFor);
    if (lastReportAt === null) return silence ?? this.texts.page.noReport;
    const day = this.language.date(lastReportAt, this.timeZone());
    return daysSilent !== null && daysSilent > 1 ? `${day}. ${silence}` : day;
  }
}
