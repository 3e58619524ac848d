import type { Routes } from '@angular/router';
import { signedInOnly } from '@tequio/platform/web';

export const routes: Routes = [
  { path: 'trabajo/:slug', canActivate: [signedInOnly], loadComponent: () => import('./cycles/cycles-page').then((page) => page.CyclesPage) },
  { path: 'trabajo/:slug/:cycle', canActivate: [signedInOnly], loadComponent: () => import('./workspace/workspace-page').then((page) => page.WorkspacePage) },
  {
    path: 'trabajo/:slug/:cycle/calendario',
    canActivate: [signedInOnly],
    loadComponent: () => import('./calendar/calendar-page').then((page) => page.CalendarPage),
  },
];
