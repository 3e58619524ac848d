import { Component, input } from '@angular/core';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

/** The head of a page: where it stands, its kind, its one h1, a lead; marks and actions are projected (`[actions]`). */
@Component({
  selector: 'tq-page-header',
  imports: [Breadcrumbs],
  template: `
    <header class="page-header">
      @if (crumbs().length > 0) {
        <tq-breadcrumbs [crumbs]="crumbs()" />
      }
      @if (kicker(); as kicker) {
        <p class="kicker">{{ kicker }}</p>
      }
      <div class="page-header-line">
        <h1 [class.visually-hidden]="titleHeard()">{{ title() }}</h1>
        <div class="page-header-actions"><ng-content select="[actions]" /></div>
      </div>
      @if (lead(); as lead) {
        <p class="lead">{{ lead }}</p>
      }
      <ng-content />
    </header>
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  /** For pages that show their title in a field of its own, where it is written: the heading is there for ears. */
  readonly titleHeard = input(false);
  readonly kicker = input<string>();
  readonly lead = input<string>();
  readonly crumbs = input<readonly Crumb[]>([]);
}
