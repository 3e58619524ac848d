import type { Routes } from '@angular/router';
import { planTexts } from '@tequio/plan/wire';
import { signedInOnly, textsOf } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/plan',
    canActivate: [signedInOnly],
    title: () => textsOf(planTexts).title,
    loadComponent: () => import('./plan/plan-page').then((page) => page.PlanPage),
  },
];
