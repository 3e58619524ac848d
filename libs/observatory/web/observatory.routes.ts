import type { Routes } from '@angular/router';
import { observatoryTexts } from '@tequio/observatory/wire';
import { textsOf } from '@tequio/platform/web';

/**
 * The country and everything public of its plans. A page whose title is known with its data sets it itself. `readable`: links and
 * GET forms do all of it, so that a stranger gets it without scripts.
 */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => textsOf(observatoryTexts).national.title,
    data: { readable: true },
    loadComponent: () => import('./national/national-page').then((page) => page.NationalPage),
  },
  {
    path: 'datos',
    pathMatch: 'full',
    title: () => textsOf(observatoryTexts).data.title,
    data: { readable: true },
    loadComponent: () => import('./records/open-data-page').then((page) => page.OpenDataPage),
  },
  {
    path: 'datos/:figureSlug',
    title: () => textsOf(observatoryTexts).data.title,
    data: { readable: true },
    loadComponent: () => import('./records/records-page').then((page) => page.RecordsPage),
  },
  {
    path: 'buscar',
    title: () => textsOf(observatoryTexts).search.title,
    data: { readable: true },
    loadComponent: () => import('./search/search-page').then((page) => page.SearchPage),
  },
  {
    path: 'entidades/:slug/planes/:number',
    pathMatch: 'full',
    title: () => textsOf(observatoryTexts).plan.commitments,
    data: { readable: true },
    loadComponent: () => import('./plan/plan-page').then((page) => page.PublicPlanPage),
  },
  {
    path: 'entidades/:slug/planes/:number/compromisos/:commitmentNumber',
    title: () => textsOf(observatoryTexts).plan.commitments,
    data: { readable: true },
    loadComponent: () => import('./commitment/commitment-page').then((page) => page.PublicCommitmentPage),
  },
  {
    path: 'entidades/:slug/planes/:number/ediciones/:editionNumber',
    title: () => textsOf(observatoryTexts).plan.edition,
    data: { readable: true },
    loadComponent: () => import('./edition/edition-page').then((page) => page.EditionPage),
  },
];
