import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface ShownRefusal {
  readonly text: string;
  /** A page that clears it; a `#fragment` leads to a field of this one. */
  readonly link?: string;
  readonly linkText?: string;
}

/** Every reason against something, each with the way to clear it. */
@Component({
  selector: 'tq-refusal-list',
  imports: [RouterLink],
  template: `
    @if (refusals().length > 0) {
      <div class="refusals" [attr.role]="announced() ? 'alert' : null">
        @if (title(); as title) {
          <p class="refusals-title">{{ title }}</p>
        }
        <ul>
          @for (refusal of refusals(); track $index) {
            <li>
              {{ refusal.text }}
              @if (refusal.link; as link) {
                @if (link.startsWith('#')) {
                  <a [routerLink]="[]" [fragment]="link.slice(1)" queryParamsHandling="preserve">{{ refusal.linkText ?? refusal.text }}</a>
                } @else {
                  <a [routerLink]="link">{{ refusal.linkText ?? refusal.text }}</a>
                }
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class RefusalList {
  readonly refusals = input.required<readonly ShownRefusal[]>();
  readonly title = input<string>();
  /** True when it appears as the answer to something just done. */
  readonly announced = input(false);
}
