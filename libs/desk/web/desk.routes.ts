import type { Routes } from '@angular/router';
import { deskTexts } from '@tequio/desk/wire';
import { signedInOnly, textsOf } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'mesa',
    canActivate: [signedInOnly],
    title: () => textsOf(deskTexts).page.title,
    loadComponent: () => import('./desk/desk-page').then((page) => page.DeskPage),
  },
];
