import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface TabLink {
  readonly text: string;
  readonly link: string;
  readonly count?: number;
  /** For the first of several that share a beginning. */
  readonly exact?: boolean;
}

/** The rooms of a workspace: links, because each has its own address. */
@Component({
  selector: 'tq-tab-links',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="tab-links" [attr.aria-label]="label()">
      <ul>
        @for (tab of tabs(); track tab.link) {
          <li>
            <a [routerLink]="tab.link" routerLinkActive="current" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: tab.exact ?? false }"
              >{{ tab.text }}
              @if (tab.count !== undefined) {
                <span class="tab-count numbers">{{ tab.count }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class TabLinks {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly TabLink[]>();
}
