import { DOCUMENT, inject, provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay, withHttpTransferCacheOptions } from '@angular/platform-browser';
import {
  UrlSerializer,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
  type NavigationError,
} from '@angular/router';
import { Language, SUBJECT_TOOLS, provideWebPlatform } from '@tequio/platform/web';
import { routes } from './app.routes';
import { PlainUrls } from './plain-urls';

/**
 * A page whose code could not be fetched: most often a newer version of the site was installed meanwhile, and asking for
 * the whole page gets it. Without a line the notice in the head already says so, and leaving would lose what is on the screen.
 */
function openWholePage(failure: NavigationError): void {
  const window = inject(DOCUMENT).defaultView;
  if (!window?.navigator.onLine) throw failure.error;
  window.location.assign(inject(Language).path(failure.url));
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    { provide: UrlSerializer, useClass: PlainUrls },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(openWholePage),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // The API forbids shared caches to keep answers; this "cache" is the visitor's own page and lasts until it is alive.
    provideClientHydration(withEventReplay(), withHttpTransferCacheOptions({ includeNonCacheableRequests: true })),
    provideWebPlatform(),
    { provide: SUBJECT_TOOLS, useValue: async () => (await import('@tequio/desk/web')).followSubject() },
  ],
};
