import { DOCUMENT, REQUEST_CONTEXT, inject, type Provider } from '@angular/core';
import { BEFORE_APP_SERIALIZED } from '@angular/platform-server';
import { Router, type ActivatedRouteSnapshot } from '@angular/router';
import { Session } from '@tequio/platform/web';
import type { RenderContext } from './page-context';

/**
 * A stranger who only reads needs none of the application: what a `readable` page offers are links and plain forms. So the page
 * leaves without scripts, and without what only they would use; 200 kB less on a slow line, and nothing that could be run.
 */
function leaveScriptsOut(): () => void {
  const context = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  const document = inject(DOCUMENT);
  const router = inject(Router);
  const session = inject(Session);
  return () => {
    if (!context || session.signedIn() || innermost(router.routerState.snapshot.root).data['readable'] !== true) return;
    for (const element of all(document, 'script, link[rel="modulepreload"]')) element.remove();
    for (const element of all(document, '[ngh], [jsaction], [ngcspnonce]')) {
      for (const name of ['ngh', 'jsaction', 'ngcspnonce']) element.removeAttribute(name);
    }
    const styles = all(document, 'style');
    for (const style of styles) style.removeAttribute('nonce');
    context.noteReadable(styles.map((style) => style.textContent ?? ''));
  };
}

function innermost(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild ? innermost(route.firstChild) : route;
}

function all(document: Document, selector: string): Element[] {
  return Array.from(document.querySelectorAll(selector));
}

/** After Angular's own providers of the server: it undoes what they have prepared for the browser. */
export const pagesWithoutScripts: Provider = { provide: BEFORE_APP_SERIALIZED, useFactory: leaveScriptsOut, multi: true };
