import type { Routes } from '@angular/router';
import { textsOf } from '@tequio/platform/web';
import { pagesTexts } from './texts';

/** The pages of the frame itself; whatever is not one of them does not exist. */
export const routes: Routes = [
  {
    path: 'privacidad',
    title: () => textsOf(pagesTexts).privacy.title,
    data: { readable: true },
    loadComponent: () => import('./privacy-page').then((page) => page.PrivacyPage),
  },
  {
    path: 'accesibilidad',
    title: () => textsOf(pagesTexts).accessibility.title,
    data: { readable: true },
    loadComponent: () => import('./accessibility-page').then((page) => page.AccessibilityPage),
  },
  {
    path: 'acerca',
    title: () => textsOf(pagesTexts).about.title,
    data: { readable: true },
    loadComponent: () => import('./about-page').then((page) => page.AboutPage),
  },
  {
    path: '**',
    title: () => textsOf(pagesTexts).notFound,
    data: { readable: true },
    loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage),
  },
];
