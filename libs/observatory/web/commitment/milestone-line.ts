import { Component, computed, inject, input } from '@angular/core';
import type { PublicMilestone } from '@tequio/commitments/wire';
import { commitmentsTexts } from '@tequio/commitments/wire';
import type { RichTexts } from '@tequio/drafting/domain';
import { FormattedText } from '@tequio/drafting/web/embed';
import { daysBetween } from '@tequio/kernel';
import { observatoryTexts } from '@tequio/observatory/wire';
import { Column, DataTable } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

const rowHeight = 12;

/** The milestones on one line of time, and the same as a table. */
@Component({
  selector: 'tq-milestone-line',
  imports: [Column, DataTable, FormattedText],
  template: `
    @if (picture(); as picture) {
      <div class="line">
        <svg [attr.viewBox]="'0 0 100 ' + picture.height" preserveAspectRatio="none" role="img" [attr.aria-label]="picture.says" [attr.height]="picture.height * 2">
          @for (month of picture.months; track month) {
            <line [attr.x1]="month" y1="0" [attr.x2]="month" [attr.y2]="picture.height" class="month" />
          }
          @for (bar of picture.bars; track bar.id) {
            <rect [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" height="6" />
          }
        </svg>
        <p class="ends muted small"><span>{{ picture.start }}</span><span>{{ picture.end }}</span></p>
      </div>
    }
    <tq-data-table [caption]="texts.milestonesTitle" [captionHidden]="true" [rows]="milestones()">
      <ng-template [tqColumn]="words.what" [of]="milestones()" [heading]="true" let-milestone><tq-rich-text [text]="milestone.what" [rich]="rich()?.['milestones.' + milestone.id + '.what']" /></ng-template>
      <ng-template [tqColumn]="words.responsible" [of]="milestones()" let-milestone>{{ milestone.responsible }}</ng-template>
      <ng-template [tqColumn]="words.startsOn" [of]="milestones()" let-milestone>{{ day(milestone.startsOn) }}</ng-template>
      <ng-template [tqColumn]="words.endsOn" [of]="milestones()" let-milestone>{{ day(milestone.endsOn) }}</ng-template>
      <ng-template [tqColumn]="words.weight" [of]="milestones()" [numeric]="true" let-milestone>{{ milestone.weight }}</ng-template>
    </tq-data-table>
  `,
  styles: `
    :host {
      display: block;
    }

    .line {
      margin-block: var(--space-4) var(--space-5);
    }

    svg {
      display: block;
      width: 100%;
      border-bottom: 1px solid var(--line-strong);
    }

    rect {
      fill: var(--act);
    }

    .month {
      stroke: var(--line);
      stroke-width: 1;
      vector-effect: non-scaling-stroke;
    }

    .ends {
      display: flex;
      justify-content: space-between;
      margin-top: var(--space-1);
    }

    @media (forced-colors: active) {
      rect {
        fill: CanvasText;
      }
    }
  `,
})
export class MilestoneLine {
  readonly milestones = input.required<readonly PublicMilestone[]>();
  /** How the formatted texts of the sheet look. */
  readonly rich = input<RichTexts>();

  protected readonly texts = textsOf(observatoryTexts).commitment;
  protected readonly words = textsOf(commitmentsTexts).milestone;
  private readonly language = inject(Language);

  protected readonly picture = computed(() => {
    const dated = this.milestones().flatMap(({ id, startsOn, endsOn }) => (startsOn && endsOn ? [{ id, startsOn, endsOn }] : []));
    if (dated.length === 0) return null;
    const start = dated.map(({ startsOn }) => startsOn).reduce((a, b) => (a < b ? a : b));
    const end = dated.map(({ endsOn }) => endsOn).reduce((a, b) => (a > b ? a : b));
    const days = Math.max(1, daysBetween(start, end));
    const at = (day: string) => (daysBetween(start, day) / days) * 100;
    const [startWords, endWords] = [this.language.date(start), this.language.date(end)];
    return {
      start: startWords,
      end: endWords,
      says: fill(this.texts.milestonesPicture, { start: startWords, end: endWords }),
      height: dated.length * rowHeight,
      months: monthsBetween(start, end).map(at),
      bars: dated.map(({ id, startsOn, endsOn }, row) => ({ id, x: at(startsOn), y: row * rowHeight + 3, width: Math.max(0.8, at(endsOn) - at(startsOn)) })),
    };
  });

  protected day(date: string | null): string {
    return date ? this.language.date(date) : this.texts.none;
  }
}

/** The first days of the months between two days: hairlines by which the eye measures. */
function monthsBetween(start: string, end: string): readonly string[] {
  const days: string[] = [];
  let [year, month] = start.split('-').map(Number) as [number, number];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > end || days.length > 60) return days;
    days.push(day);
  }
}
