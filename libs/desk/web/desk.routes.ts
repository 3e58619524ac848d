import type { Routes } from '@angular/router';
import { deskTexts, toldTexts } from '@tequio/desk/wire';
import { signedInOnly, textsOf } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'mesa',
    canActivate: [signedInOnly],
    title: () => textsOf(deskTexts).page.title,
    loadComponent: () => import('./desk/desk-page').then((page) => page.DeskPage),
  },
  {
    path: 'avisos',
    canActivate: [signedInOnly],
    title: () => textsOf(toldTexts).page.title,
    loadComponent: () => import('./notifications/notifications-page').then((page) => page.NotificationsPage),
  },
  {
    path: 'avisos/preferencias',
    canActivate: [signedInOnly],
    title: () => textsOf(toldTexts).choices.title,
    loadComponent: () => import('./choices/choices-page').then((page) => page.ChoicesPage),
  },
  {
    path: 'baja/:token',
    title: () => textsOf(toldTexts).unsubscribing.title,
    loadComponent: () => import('./unsubscribing/unsubscribing-page').then((page) => page.UnsubscribingPage),
  },
];
