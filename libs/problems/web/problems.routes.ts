import type { Routes } from '@angular/router';
import { signedInOnly } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/problemas',
    canActivate: [signedInOnly],
    children: [
      { path: '', loadComponent: () => import('./list/problems-page').then((page) => page.ProblemsPage) },
      { path: 'nuevo', loadComponent: () => import('./fresh/fresh-problem-page').then((page) => page.FreshProblemPage) },
      { path: 'priorizacion', loadComponent: () => import('./scoring/scoring-page').then((page) => page.ScoringPage) },
      { path: ':number', loadComponent: () => import('./problem/problem-page').then((page) => page.ProblemPage) },
    ],
  },
];
