import type { Routes } from '@angular/router';
import { identityTexts } from '@tequio/identity/wire';
import { signedInOnly, textsOf } from '@tequio/platform/web';

export const routes: Routes = [
  {
    path: 'entrar',
    title: () => textsOf(identityTexts).signIn.title,
    loadComponent: () => import('./sign-in/sign-in-page').then((page) => page.SignInPage),
  },
  {
    path: 'recuperar',
    title: () => textsOf(identityTexts).recover.title,
    loadComponent: () => import('./recover/recover-page').then((page) => page.RecoverPage),
  },
  {
    path: 'restablecer/:token',
    title: () => textsOf(identityTexts).reset.title,
    loadComponent: () => import('./reset/reset-page').then((page) => page.ResetPage),
  },
  {
    path: 'invitacion/:token',
    title: () => textsOf(identityTexts).invitation.title,
    loadComponent: () => import('./invitation/invitation-page').then((page) => page.InvitationPage),
  },
  {
    path: 'cuenta',
    canActivate: [signedInOnly],
    title: () => textsOf(identityTexts).account.title,
    loadComponent: () => import('./account/account-page').then((page) => page.AccountPage),
  },
  {
    path: 'administracion',
    canActivate: [signedInOnly],
    title: () => textsOf(identityTexts).administration.title,
    loadComponent: () => import('./administration/administration-page').then((page) => page.AdministrationPage),
  },
];
