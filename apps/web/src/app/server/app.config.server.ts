import { HttpBackend } from '@angular/common/http';
import {
  CSP_NONCE,
  DOCUMENT,
  ErrorHandler,
  REQUEST_CONTEXT,
  inject,
  mergeApplicationConfig,
  provideEnvironmentInitializer,
  type ApplicationConfig,
} from '@angular/core';
import { RenderMode, provideServerRendering, withRoutes } from '@angular/ssr';
import { appConfig } from '../app.config';
import { themeOfCookie } from '../theme-of-cookie';
import { FaultReporter } from './fault-reporter';
import { InProcessApi } from './in-process-api';
import type { RenderContext } from './page-context';
import { pageDescription } from './page-description';
import { pagesWithoutScripts } from './page-without-scripts';

/** Before anything reads the document: its language, the visitor's theme, and the nonce on everything the policy asks it of. */
function prepareDocument(): void {
  const context = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  if (!context) return;
  const document = inject(DOCUMENT);
  document.documentElement.lang = context.language === 'en' ? 'en' : 'es-MX';
  const theme = themeOfCookie(context.cookie);
  if (theme) document.documentElement.setAttribute('data-theme', theme);
  document.querySelector('[ngCspNonce]')?.setAttribute('ngCspNonce', context.nonce);
  for (const element of Array.from(document.querySelectorAll('script, style'))) element.setAttribute('nonce', context.nonce);
}

const onServer: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }])),
    pageDescription,
    pagesWithoutScripts,
    provideEnvironmentInitializer(prepareDocument),
    { provide: CSP_NONCE, useFactory: () => inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true })?.nonce ?? null },
    { provide: HttpBackend, useClass: InProcessApi },
    { provide: ErrorHandler, useClass: FaultReporter },
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, onServer);
