import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FunnelStep, NationalFigure } from '@tequio/observatory/domain';
import { observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { Language, textsOf } from '@tequio/platform/web';

const recordsOfStep: Readonly<Record<FunnelStep['step'], NationalFigure>> = {
  participating: 'entitiesParticipating',
  secretariat: 'secretariatsInstalled',
  plan: 'entitiesWithPlan',
  renewing: 'entitiesRenewing',
};

const width = 320;
const stepHeight = 46;

/** How many entities came this far: a funnel to the eye, and the same as a table. */
@Component({
  selector: 'tq-funnel',
  imports: [RouterLink],
  template: `
    <div class="funnel">
      <svg [attr.viewBox]="'0 0 ' + width + ' ' + height()" aria-hidden="true" focusable="false">
        @for (shape of shapes(); track shape.step) {
          <path [attr.d]="shape.path" [attr.class]="shape.step" />
          <text [attr.x]="width / 2" [attr.y]="shape.middle" [attr.class]="'count numbers ' + shape.step">{{ shape.count }}</text>
        }
      </svg>
      <table class="plain">
        <caption class="visually-hidden">{{ texts.national.funnelTitle }}</caption>
        <thead>
          <tr>
            <th scope="col">{{ texts.national.step }}</th>
            <th scope="col" class="numeric">{{ texts.national.entities }}</th>
            <th scope="col" class="numeric">{{ texts.national.ofPrevious }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.step) {
            <tr>
              <th scope="row">{{ texts.steps[row.step] }}</th>
              <td class="numeric"><a [routerLink]="row.link">{{ row.entities }}</a></td>
              <td class="numeric">{{ row.share }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    .funnel {
      display: grid;
      gap: var(--space-5);
      align-items: center;
    }

    svg {
      display: block;
      width: 100%;
      max-width: 22rem;
    }

    path {
      fill: var(--act);
      stroke: var(--paper);
      stroke-width: 2;
    }

    .participating {
      fill-opacity: 0.16;
    }

    .secretariat {
      fill-opacity: 0.34;
    }

    .plan {
      fill-opacity: 0.72;
    }

    .count {
      fill: var(--ink);
      fill-opacity: 1;
      font-family: var(--serif);
      font-size: 20px;
      font-weight: 600;
      text-anchor: middle;
      dominant-baseline: central;
    }

    .count.plan,
    .count.renewing {
      fill: var(--on-act);
    }

    @media (min-width: 48rem) {
      .funnel {
        grid-template-columns: minmax(0, 22rem) minmax(0, 1fr);
        gap: var(--space-7);
      }
    }

    @media (forced-colors: active) {
      path {
        fill: Canvas;
        stroke: CanvasText;
      }

      .count {
        fill: CanvasText !important;
      }
    }
  `,
})
export class Funnel {
  readonly steps = input.required<readonly FunnelStep[]>();

  protected readonly texts = textsOf(observatoryTexts);
  protected readonly width = width;
  private readonly language = inject(Language);

  protected readonly height = computed(() => this.steps().length * stepHeight);
  protected readonly rows = computed(() =>
    this.steps().map(({ step, entities, shareOfPrevious }) => ({
      step,
      entities: this.language.number(entities),
      share: shareOfPrevious === null ? '' : this.language.percent(shareOfPrevious),
      link: observatoryPages.records(recordsOfStep[step]),
    })),
  );

  /** Each step is as wide as its count; its lower edge leads to the next. */
  protected readonly shapes = computed(() => {
    const steps = this.steps();
    const most = Math.max(1, ...steps.map(({ entities }) => entities));
    const wide = (entities: number) => Math.max(24, (entities / most) * width);
    return steps.map(({ step, entities }, index) => {
      const [upper, lower] = [wide(entities), wide(steps[index + 1]?.entities ?? entities)];
      const [top, bottom] = [index * stepHeight, (index + 1) * stepHeight];
      const path = `M${(width - upper) / 2} ${top}h${upper}L${(width + lower) / 2} ${bottom}h${-lower}z`;
      return { step, path, middle: top + stepHeight / 2, count: this.language.number(entities) };
    });
  });
}
