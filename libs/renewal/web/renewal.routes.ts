import type { Routes } from '@angular/router';
import { signedInOnly, textsOf } from '@tequio/platform/web';
import { renewalTexts } from '@tequio/renewal/wire';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/cierre',
    canActivate: [signedInOnly],
    title: () => textsOf(renewalTexts).page.title,
    loadComponent: () => import('./closing/closing-page').then((page) => page.ClosingPage),
  },
];
