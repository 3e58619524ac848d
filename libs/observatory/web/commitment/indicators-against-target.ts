import { Component, computed, inject, input } from '@angular/core';
import { type PublicIndicator, commitmentsTexts } from '@tequio/commitments/wire';
import { observatoryTexts } from '@tequio/observatory/wire';
import { Column, DataTable } from '@tequio/platform/ui';
import { Language, textsOf } from '@tequio/platform/web';

/** Where each indicator starts and where it should arrive: a line in each row, on the row's own scale from zero. */
@Component({
  selector: 'tq-indicators-against-target',
  imports: [Column, DataTable],
  template: `
    <tq-data-table [caption]="texts.indicatorsTitle" [captionHidden]="true" [rows]="rows()">
      <ng-template [tqColumn]="words.name" [of]="rows()" [heading]="true" let-row>
        {{ row.name }}
        @if (row.picture; as picture) {
          <svg viewBox="0 0 200 12" width="200" height="12" aria-hidden="true" focusable="false">
            <line x1="2" y1="6" x2="198" y2="6" class="scale" />
            <line [attr.x1]="picture.from" y1="6" [attr.x2]="picture.to" y2="6" class="way" />
            <circle [attr.cx]="picture.from" cy="6" r="4" class="baseline" />
            <path [attr.d]="'M' + picture.to + ' 0.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z'" class="target" />
          </svg>
        }
      </ng-template>
      <ng-template [tqColumn]="words.baseline" [of]="rows()" [numeric]="true" let-row>{{ row.baseline }}</ng-template>
      <ng-template [tqColumn]="words.target" [of]="rows()" [numeric]="true" let-row>{{ row.target }}</ng-template>
      <ng-template [tqColumn]="words.unit" [of]="rows()" let-row>{{ row.unit }}</ng-template>
      <ng-template [tqColumn]="words.source" [of]="rows()" let-row>{{ row.source }}</ng-template>
    </tq-data-table>
  `,
  styles: `
    :host {
      display: block;
    }

    svg {
      display: block;
      max-width: 100%;
      margin-top: var(--space-2);
      overflow: visible;
    }

    .scale {
      stroke: var(--line-strong);
    }

    .way {
      stroke: var(--act);
      stroke-width: 3;
    }

    .baseline {
      fill: var(--paper);
      stroke: var(--act);
      stroke-width: 2;
    }

    .target {
      fill: var(--act);
    }
  `,
})
export class IndicatorsAgainstTarget {
  readonly indicators = input.required<readonly PublicIndicator[]>();

  protected readonly texts = textsOf(observatoryTexts).commitment;
  protected readonly words = textsOf(commitmentsTexts).indicator;
  private readonly language = inject(Language);

  protected readonly rows = computed(() =>
    this.indicators().map(({ name, baseline, target, unit, source }) => ({
      name,
      unit,
      source: source || this.texts.none,
      baseline: this.amount(baseline),
      target: this.amount(target),
      picture: pictureOf(baseline, target),
    })),
  );

  private amount(value: number | null): string {
    return value === null ? this.texts.none : this.language.number(value);
  }
}

function pictureOf(baseline: number | null, target: number | null): { readonly from: number; readonly to: number } | null {
  if (baseline === null || target === null || baseline < 0 || target < 0 || baseline === target) return null;
  const at = (value: number) => 6 + (value / Math.max(baseline, target)) * 188;
  return { from: at(baseline), to: at(target) };
}
