import type { Routes } from '@angular/router';
import { monitoringTexts } from '@tequio/monitoring/wire';
import { signedInOnly, textsOf } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/seguimiento',
    canActivate: [signedInOnly],
    title: () => textsOf(monitoringTexts).page.title,
    loadComponent: () => import('./overview/progress-overview-page').then((page) => page.ProgressOverviewPage),
  },
  {
    path: 'trabajo/:slug/:cycle/seguimiento/:commitment',
    canActivate: [signedInOnly],
    title: () => textsOf(monitoringTexts).page.title,
    loadComponent: () => import('./commitment/followed-commitment-page').then((page) => page.FollowedCommitmentPage),
  },
];
