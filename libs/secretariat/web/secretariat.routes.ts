import type { Routes } from '@angular/router';
import { signedInOnly, textsOf } from '@tequio/platform/web';
import { secretariatTexts } from '@tequio/secretariat/wire';

export const routes: Routes = [
  {
    path: 'entidades',
    title: () => textsOf(secretariatTexts).entities.title,
    data: { readable: true },
    loadComponent: () => import('./entities/entities-page').then((page) => page.EntitiesPage),
  },
  {
    path: 'entidades/:slug',
    title: () => textsOf(secretariatTexts).entities.title,
    data: { readable: true },
    loadComponent: () => import('./entity/entity-page').then((page) => page.EntityPage),
  },
  {
    path: 'secretariado/:slug',
    canActivate: [signedInOnly],
    title: () => textsOf(secretariatTexts).members.title,
    loadComponent: () => import('./members/members-page').then((page) => page.MembersPage),
  },
  {
    path: 'administracion/instituciones',
    canActivate: [signedInOnly],
    title: () => textsOf(secretariatTexts).administration.title,
    loadComponent: () => import('./institutions/institutions-page').then((page) => page.InstitutionsPage),
  },
];
