import { Component, DOCUMENT, ElementRef, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { textsOf } from '@tequio/platform/web';
import { shellTexts } from './shell-texts';
import { SiteFoot } from './site-foot';
import { SiteHead } from './site-head';

@Component({
  selector: 'tq-root',
  imports: [RouterOutlet, SiteFoot, SiteHead],
  template: `
    <a class="skip-link" href="#contenido" (click)="goToContent($event)">{{ texts.skip }}</a>
    <tq-site-head [offline]="offline()" />
    <main #content id="contenido" tabindex="-1"><router-outlet /></main>
    <tq-site-foot />
  `,
  host: { class: 'shell', '(window:online)': 'offline.set(false)', '(window:offline)': 'offline.set(true)' },
})
export class Shell {
  protected readonly texts = textsOf(shellTexts);
  protected readonly offline = signal(false);
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');

  constructor() {
    const router = inject(Router);
    const document = inject(DOCUMENT);
    afterNextRender(() => {
      this.offline.set(document.defaultView?.navigator.onLine === false);
      // After the page itself: nobody takes anything away before he has read it
      void import('./kept-focus').then(({ keepFocusWithin }) => keepFocusWithin(this.content().nativeElement));
      let path = document.location.pathname;
      // A new page begins at its top for the keyboard and the ear too, as it would without JavaScript.
      router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => {
        const next = document.location.pathname;
        if (next !== path && !document.location.hash) this.content().nativeElement.focus({ preventScroll: true });
        path = next;
      });
    });
  }

  protected goToContent(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }
}
