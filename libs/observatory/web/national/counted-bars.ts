import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '@tequio/platform/web';

export interface CountedBar {
  readonly name: string;
  /** Null: not known, and drawn as such. */
  readonly value: number | null;
  /** The value in words; the number itself where it is left out. */
  readonly words?: string;
  readonly link: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** A table whose numbers are drawn as well: the bar stands in the row it belongs to. */
@Component({
  selector: 'tq-counted-bars',
  imports: [RouterLink],
  template: `
    <table class="plain bars">
      <caption class="visually-hidden">{{ caption() }}</caption>
      <thead>
        <tr>
          <th scope="col">{{ nameColumn() }}</th>
          <th scope="col" class="numeric">{{ valueColumn() }}</th>
          <td aria-hidden="true"></td>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.name) {
          <tr>
            <th scope="row"><a [routerLink]="row.link" [queryParams]="row.query">{{ row.name }}</a></th>
            <td class="numeric">{{ row.words }}</td>
            <td class="drawing" aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                @if (row.share === null) {
                  <line x1="0" y1="5" x2="100" y2="5" class="unknown" />
                } @else {
                  <rect [attr.width]="row.share" height="10" />
                }
                @if (markAt(); as mark) {
                  <line [attr.x1]="mark" y1="-2" [attr.x2]="mark" y2="12" class="mark" />
                }
              </svg>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
    }

    .bars th[scope='row'] {
      font-weight: 400;
    }

    .drawing {
      width: 50%;
    }

    svg {
      display: block;
      width: 100%;
      height: 0.8rem;
      overflow: visible;
    }

    rect {
      fill: var(--act);
      fill-opacity: 0.8;
    }

    .unknown {
      stroke: var(--silent);
      stroke-width: 2;
      stroke-dasharray: 1 1.4;
      vector-effect: non-scaling-stroke;
    }

    .mark {
      stroke: var(--wait);
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
    }

    @media (max-width: 30rem) {
      .drawing {
        width: 32%;
      }
    }

    @media (forced-colors: active) {
      rect {
        fill: CanvasText;
      }
    }
  `,
})
export class CountedBars {
  readonly caption = input.required<string>();
  readonly nameColumn = input.required<string>();
  readonly valueColumn = input.required<string>();
  readonly bars = input.required<readonly CountedBar[]>();
  /** A value to draw a line at, such as the median. */
  readonly markedValue = input<number | null>(null);

  private readonly language = inject(Language);
  private readonly most = computed(() => Math.max(1, ...this.bars().map(({ value }) => value ?? 0)));
  protected readonly markAt = computed(() => {
    const marked = this.markedValue();
    return marked === null ? null : (marked / this.most()) * 100;
  });
  protected readonly rows = computed(() =>
    this.bars().map((bar) => ({
      ...bar,
      words: bar.words ?? (bar.value === null ? '' : this.language.number(bar.value)),
      share: bar.value === null ? null : (Math.max(0, bar.value) / this.most()) * 100,
    })),
  );
}
