import { Injectable, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

const product = 'Tequio';

function wholeTitle(title: string | undefined): string {
  return title ? `${title} · ${product}` : product;
}

/** Titles stand in the routes; the product's name closes each. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    if (title) this.title.setTitle(wholeTitle(title));
  }
}

/** For a title that is known only when the data are; until then the route's own stays. */
export function usePageTitle(titleOf: () => string | undefined): void {
  const title = inject(Title);
  effect(() => {
    const known = titleOf();
    if (known) title.setTitle(wholeTitle(known));
  });
}
