import type { Routes } from '@angular/router';
import { ownedBy } from './owned-by';

/** The addresses of the whole site, by the area that owns them. Each area is fetched only when one of its pages is opened. */
export const routes: Routes = [
  {
    path: '',
    canMatch: ownedBy('', 'buscar/**', 'datos/**', 'entidades/:slug/planes/**'),
    loadChildren: () => import('@tequio/observatory/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('entidades', 'entidades/:slug', 'entidades/:slug/hechos', 'secretariado/**', 'administracion/instituciones'),
    loadChildren: () => import('@tequio/secretariat/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/plan/**'),
    loadChildren: () => import('@tequio/plan/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/compromisos/**'),
    loadChildren: () => import('@tequio/commitments/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('verificar/**', 'trabajo/:slug/:cycle/publicacion/**'),
    loadChildren: () => import('@tequio/publication/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug', 'trabajo/:slug/:cycle', 'trabajo/:slug/:cycle/fases/**', 'trabajo/:slug/:cycle/calendario/**'),
    loadChildren: () => import('@tequio/cycle/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/problemas/**'),
    loadChildren: () => import('@tequio/problems/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/aportaciones/**', 'entidades/:slug/consultas/**', 'seguimiento/**'),
    loadChildren: () => import('@tequio/deliberation/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/documentos/**'),
    loadChildren: () => import('@tequio/drafting/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/aprobacion/**'),
    loadChildren: () => import('@tequio/approval/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/seguimiento/**'),
    loadChildren: () => import('@tequio/monitoring/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('trabajo/:slug/:cycle/cierre/**'),
    loadChildren: () => import('@tequio/renewal/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('mesa/**', 'avisos/**', 'baja/**'),
    loadChildren: () => import('@tequio/desk/web').then((area) => area.routes),
  },
  {
    path: '',
    canMatch: ownedBy('entrar', 'salir', 'invitacion/**', 'recuperar', 'restablecer/**', 'cuenta/**', 'administracion'),
    loadChildren: () => import('@tequio/identity/web').then((area) => area.routes),
  },
  { path: '', loadChildren: () => import('./pages/pages.routes').then((pages) => pages.routes) },
];
