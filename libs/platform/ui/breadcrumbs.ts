import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { uiTexts } from './ui-texts';

export interface Crumb {
  readonly text: string;
  readonly link: string;
}

@Component({
  selector: 'tq-breadcrumbs',
  imports: [RouterLink],
  template: `
    <nav class="breadcrumbs" [attr.aria-label]="texts.breadcrumbs">
      <ol>
        @for (crumb of crumbs(); track crumb.link) {
          <li><a [routerLink]="crumb.link">{{ crumb.text }}</a></li>
        }
      </ol>
    </nav>
  `,
})
export class Breadcrumbs {
  readonly crumbs = input.required<readonly Crumb[]>();
  protected readonly texts = uiTexts();
}
