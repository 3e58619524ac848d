import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fill } from '@tequio/kernel';
import { uiTexts } from './ui-texts';

/** Previous and next as links; the page number lives in the address (`?pagina=2`). */
@Component({
  selector: 'tq-pager',
  imports: [RouterLink],
  template: `
    @if (pages() > 1) {
      <nav class="pager" [attr.aria-label]="texts.pages">
        @if (page() > 1) {
          <a class="button quiet" [routerLink]="[]" [queryParams]="queryFor(page() - 1)" queryParamsHandling="merge" rel="prev"><span aria-hidden="true">‹</span> {{ texts.previousPage }}</a>
        }
        <span class="numbers muted">{{ position() }}</span>
        @if (page() < pages()) {
          <a class="button quiet" [routerLink]="[]" [queryParams]="queryFor(page() + 1)" queryParamsHandling="merge" rel="next">{{ texts.nextPage }} <span aria-hidden="true">›</span></a>
        }
      </nav>
    }
  `,
})
export class Pager {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();
  readonly parameter = input('pagina');

  protected readonly texts = uiTexts();
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / this.pageSize())));
  protected readonly position = computed(() => fill(this.texts.pageOf, { page: this.page(), pages: this.pages() }));

  /** The first page has one address only, the one without a number. */
  protected queryFor(page: number): Record<string, number | null> {
    return { [this.parameter()]: page === 1 ? null : page };
  }
}
