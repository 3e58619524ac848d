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
    path: 'entidades/:slug/hechos',
    canActivate: [signedInOnly],
    title: () => textsOf(secretariatTexts).stageFacts.title,
    loadComponent: () => import('./entity/stage-facts-page').then((page) => page.StageFactsPage),
  },
  {
    path: 'secretariado/:slug',
    canActivate: [signedInOnly],
    title: () => textsOf(secretariatTexts).members.title,
    loadComponent: () => import('./members/members-page').then((page) => page.MembersPage),
  },
  {
    path: 'secretariado/:slug/sectores',
    canActivate: [signedInOnly],
    title: () => textsOf(secretariatTexts).sectorsPage.title,
    loadComponent: () => import('./sectors/sectors-page').then((page) => page.SectorsPage),
  },
  {
    path: 'secretariado/:slug/reglas',
    title: () => textsOf(secretariatTexts).rulesPage.title,
    data: { readable: true },
    loadComponent: () => import('./rules/rules-page').then((page) => page.RulesPage),
  },
  {
    path: 'secretariado/:slug/dias-inhabiles',
    title: () => textsOf(secretariatTexts).holidaysPage.title,
    data: { readable: true },
    loadComponent: () => import('./holidays/holidays-page').then((page) => page.HolidaysPage),
  },
  {
    path: 'administracion/instituciones',
    canActivate: [signedInOnly],
    title: () => textsOf(secretariatTexts).administration.title,
    loadComponent: () => import('./institutions/institutions-page').then((page) => page.InstitutionsPage),
  },
];
