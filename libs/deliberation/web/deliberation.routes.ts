import type { Routes } from '@angular/router';
import { signedInOnly, textsOf } from '@tequio/platform/web';
import { deliberationTexts } from '@tequio/deliberation/wire';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/aportaciones',
    canActivate: [signedInOnly],
    title: () => textsOf(deliberationTexts).contributions.title,
    loadComponent: () => import('./contributions/contributions-page').then((page) => page.ContributionsPage),
  },
];
