import type { Routes } from '@angular/router';
import { observatoryTexts } from '@tequio/observatory/wire';
import { textsOf } from '@tequio/platform/web';

/** The country and everything public of its plans. A page whose title is known with its data sets it itself. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => textsOf(observatoryTexts).national.title,
    loadComponent: () => import('./national/national-page').then((page) => page.NationalPage),
  },
  {
    path: 'datos',
    pathMatch: 'full',
    title: () => textsOf(observatoryTexts).data.title,
    loadComponent: () => import('./records/open-data-page').then((page) => page.OpenDataPage),
  },
  {
    path: 'datos/:figureSlug',
    title: () => textsOf(observatoryTexts).data.title,
    loadComponent: () => import('./records/records-page').then((page) => page.RecordsPage),
  },
  {
    path: 'buscar',
    title: () => textsOf(observatoryTexts).search.title,
    loadComponent: () => import('./search/search-page').then((page) => page.SearchPage),
  },
  {
    path: 'entidades/:slug/planes/:number',
    pathMatch: 'full',
    title: () => textsOf(observatoryTexts).plan.commitments,
    loadComponent: () => import('./plan/plan-page').then((page) => page.PublicPlanPage),
  },
  {
    path: 'entidades/:slug/planes/:number/compromisos/:commitmentNumber',
    title: () => textsOf(observatoryTexts).plan.commitments,
    loadComponent: () => import('./commitment/commitment-page').then((page) => page.PublicCommitmentPage),
  },
  {
    path: 'entidades/:slug/planes/:number/ediciones/:editionNumber',
    title: () => textsOf(observatoryTexts).plan.edition,
    loadComponent: () => import('./edition/edition-page').then((page) => page.EditionPage),
  },
];
