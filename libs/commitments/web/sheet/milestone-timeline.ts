import { Component, computed, inject, input } from '@angular/core';
import type { Milestone } from '@tequio/commitments/domain';
import { daysBetween } from '@tequio/kernel';
import { Language } from '@tequio/platform/web';
import { commitmentTexts } from '../commitment-texts';

interface Bar {
  readonly id: string;
  readonly n: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly words: string;
}

const rowHeight = 20;

/** Milestones on a line of time inside the term; the rows below it are its table. */
@Component({
  selector: 'tq-milestone-timeline',
  template: `
    @if (bars().length > 0) {
      <figure>
        <svg width="100%" [attr.height]="height()" role="img" [attr.aria-label]="texts.timeline">
          <title>{{ texts.timeline }}</title>
          @for (bar of bars(); track bar.id) {
            <g>
              <title>{{ bar.words }}</title>
              <line x1="0" [attr.y1]="bar.y + 8" x2="100%" [attr.y2]="bar.y + 8" class="track" />
              <rect [attr.x]="bar.x + '%'" [attr.y]="bar.y" [attr.width]="bar.width + '%'" height="16" rx="2" class="bar" />
              <text [attr.x]="bar.x + '%'" dx="6" [attr.y]="bar.y + 12" class="mark">{{ bar.n }}</text>
            </g>
          }
        </svg>
        <figcaption class="small muted numbers">
          <span>{{ from() }}</span><span>{{ to() }}</span>
        </figcaption>
      </figure>
    }
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
    }

    .bar {
      fill: var(--act);
    }

    .mark {
      fill: var(--on-act);
      font-size: 12px;
      font-weight: 600;
      font-family: var(--sans);
    }

    .track {
      stroke: var(--line);
    }

    figcaption {
      display: flex;
      justify-content: space-between;
    }
  `,
})
export class MilestoneTimeline {
  readonly milestones = input.required<readonly Milestone[]>();
  readonly term = input<{ readonly start: string; readonly end: string } | null>(null);

  protected readonly texts = commitmentTexts().sheet;
  private readonly milestoneTexts = commitmentTexts().milestone;
  private readonly language = inject(Language);

  private readonly dated = computed(() =>
    this.milestones().flatMap(({ id, what, startsOn, endsOn }, index) => (startsOn && endsOn && startsOn <= endsOn ? [{ id, n: index + 1, what, startsOn, endsOn }] : [])),
  );
  /** The term, wider where a milestone lies outside it: a fault has to be seen. */
  private readonly span = computed(() => {
    const term = this.term();
    const days = [...this.dated().flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]), ...(term ? [term.start, term.end] : [])].sort();
    return { start: days[0] ?? '', end: days.at(-1) ?? '' };
  });
  protected readonly bars = computed<readonly Bar[]>(() => {
    if (this.dated().length === 0) return [];
    const { start, end } = this.span();
    const perDay = 100 / (daysBetween(start, end) + 1);
    return this.dated().map(({ id, n, what, startsOn, endsOn }, row) => ({
      id,
      n,
      x: daysBetween(start, startsOn) * perDay,
      width: Math.max(3, (daysBetween(startsOn, endsOn) + 1) * perDay),
      y: row * rowHeight,
      words: `${this.milestoneTexts.one} ${n}: ${what} (${this.language.date(startsOn)} – ${this.language.date(endsOn)})`,
    }));
  });
  protected readonly height = computed(() => this.bars().length * rowHeight);
  protected readonly from = computed(() => this.language.date(this.span().start));
  protected readonly to = computed(() => this.language.date(this.span().end));
}
