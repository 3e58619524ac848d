import type { Routes } from '@angular/router';
import { approvalTexts } from '@tequio/approval/wire';
import { signedInOnly, textsOf } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'trabajo/:slug/:cycle/aprobacion',
    canActivate: [signedInOnly],
    title: () => textsOf(approvalTexts).title,
    loadComponent: () => import('./approval/approval-page').then((page) => page.ApprovalPage),
  },
];
