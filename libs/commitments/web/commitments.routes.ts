import type { Routes } from '@angular/router';
import { signedInOnly } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/compromisos',
    canActivate: [signedInOnly],
    loadComponent: () => import('./commitments/commitments-page').then((page) => page.CommitmentsPage),
  },
  {
    path: 'trabajo/:slug/:cycle/compromisos/:number',
    canActivate: [signedInOnly],
    loadComponent: () => import('./sheet/sheet-page').then((page) => page.SheetPage),
  },
  {
    path: 'trabajo/:slug/:cycle/compromisos/:number/versiones',
    canActivate: [signedInOnly],
    loadComponent: () => import('./versions/versions-page').then((page) => page.VersionsPage),
  },
];
