import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { uiTexts } from './ui-texts';

/** A number that opens the records it counts. Null means that the records are not in the data, and is shown as such. */
@Component({
  selector: 'tq-figure-link',
  imports: [RouterLink],
  template: `
    @if (link(); as link) {
      <a class="figure" [routerLink]="link" [queryParams]="query()">
        <span class="figure-value numbers">{{ value() ?? '—' }}</span>
        <span class="figure-label">{{ label() }}<span class="visually-hidden">: {{ texts.seeRecords }}</span></span>
      </a>
    } @else {
      <div class="figure">
        <span class="figure-value numbers">{{ value() ?? '—' }}</span>
        <span class="figure-label">{{ label() }}</span>
      </div>
    }
    <ng-content />
  `,
})
export class FigureLink {
  readonly value = input.required<string | number | null>();
  readonly label = input.required<string>();
  readonly link = input<string>();
  readonly query = input<Readonly<Record<string, string>>>();
  protected readonly texts = uiTexts();
}
