import type { Routes } from '@angular/router';
import { signedInOnly, textsOf } from '@tequio/platform/web';
import { publicationTexts } from '@tequio/publication/wire';

export const routes: Routes = [
  {
    path: 'verificar',
    title: () => textsOf(publicationTexts).verify.title,
    loadComponent: () => import('./verify/verify-page').then((page) => page.VerifyPage),
  },
  {
    path: 'trabajo/:slug/:cycle/publicacion',
    canActivate: [signedInOnly],
    title: () => textsOf(publicationTexts).publishTitle,
    loadComponent: () => import('./publish/publish-page').then((page) => page.PublishPage),
  },
];
